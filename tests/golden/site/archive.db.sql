BEGIN TRANSACTION;
CREATE TABLE ballot (
    statement text not null, vote integer not null, number integer not null, person text, name text not null,
    choice text not null, parliamentary_group text, identifier text, primary key (statement, vote, number)
) without rowid;
INSERT INTO "ballot" VALUES('xa-2023-002',1,1,'ada-example','Ada Example','for',NULL,NULL);
INSERT INTO "ballot" VALUES('xa-2023-002',1,2,NULL,'Carl Without-Record','for',NULL,NULL);
INSERT INTO "ballot" VALUES('xa-2023-002',2,1,'ada-example','Ada Example','for','BLU','PA0');
INSERT INTO "ballot" VALUES('xa-2023-002',2,2,'zoe-specimen','Zoé Specimen','for',NULL,'PA9');
INSERT INTO "ballot" VALUES('xa-2023-002',2,3,NULL,'Bob Placeholder','against','GRN',NULL);
INSERT INTO "ballot" VALUES('xa-2023-002',2,4,'orinak-orinakyan','Orinak Orinakyan','against',NULL,NULL);
INSERT INTO "ballot" VALUES('xa-2023-002',2,5,NULL,'Carl Without-Record','abstained',NULL,NULL);
INSERT INTO "ballot" VALUES('xa-2023-002',2,6,NULL,'Sample, Dora','for','BLU',NULL);
CREATE TABLE chamber (
    id text primary key, name text not null, country text not null, sort text not null);
INSERT INTO "chamber" VALUES('xa-lower','House of Examples','Examplia','examplia house of examplesexamplia house of exampleseXAMPLIA hOUSE OF eXAMPLESExamplia House of Examples');
INSERT INTO "chamber" VALUES('xa-upper','Senate of Examples','Examplia','examplia senate of examplesexamplia senate of exampleseXAMPLIA sENATE OF eXAMPLESExamplia Senate of Examples');
INSERT INTO "chamber" VALUES('xu-assembly','Assembly of the Samples Union','Samples Union','samples union assembly of the samples unionsamples union assembly of the samples unionsAMPLES uNION aSSEMBLY OF THE sAMPLES uNIONSamples Union Assembly of the Samples Union');
INSERT INTO "chamber" VALUES('xu-council','Quiet Council','Samples Union','samples union quiet councilsamples union quiet councilsAMPLES uNION qUIET cOUNCILSamples Union Quiet Council');
CREATE TABLE correction (
    kind text not null, record text not null, number integer not null, date text not null, sort text not null,
    about text not null, was text, now text, reason text not null, primary key (kind, record, number)
) without rowid;
INSERT INTO "correction" VALUES('statements','xa-2023-001',1,'2025-10-05','2025-10-05 2025-10-05 0 2025-10-05','signatories','B. Placeholder','B. Plaecholder','The paper was read again.');
INSERT INTO "correction" VALUES('statements','xa-2023-001',2,'2025-11','2025-11-01 2025-11-30 1 2025-11','summary',NULL,NULL,'Put more plainly.');
CREATE TABLE demand (
    id text primary key, name text not null, sort text not null, initial text not null, letter text not null,
    theme text, broader text, authority integer not null, statements integer not null default 0, first text
);
INSERT INTO "demand" VALUES('keep-the-archive-shut','Keep the archive shut','keep the archive shutkeep the archive shutkEEP THE ARCHIVE SHUTKeep the archive shut','K','k',NULL,NULL,0,1,'2023-12-01 2023-12-31 1 2023-12');
INSERT INTO "demand" VALUES('never-made','Paint the archive blue','paint the archive bluepaint the archive bluepAINT THE ARCHIVE BLUEPaint the archive blue','P','p',NULL,NULL,1,0,NULL);
INSERT INTO "demand" VALUES('open-the-archive','Open the archive to every reader','open the archive to every readeropen the archive to every readeroPEN THE ARCHIVE TO EVERY READEROpen the archive to every reader','O','o','access',NULL,1,7,'0000-00-00 1999-12-31 5 ../1999-12-31');
INSERT INTO "demand" VALUES('open-the-reading-room','Open the reading room','open the reading roomopen the reading roomoPEN THE READING ROOMOpen the reading room','O','o','access','open-the-archive',1,4,'2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "demand" VALUES('print-a-catalogue-of-all-examples-and-send-it-to-every-school-615d50','Print a catalogue of all examples and send it to every school, library, town hall and reading circle of the capital','print a catalogue of all examples and send it to every schoollibrarytown hall and reading circle of the capitalprint a catalogue of all examples and send it to every school, library, town hall and reading circle of the capitalpRINT A CATALOGUE OF ALL EXAMPLES AND SEND IT TO EVERY SCHOOL, LIBRARY, TOWN HALL AND READING CIRCLE OF THE CAPITALPrint a catalogue of all examples and send it to every school, library, town hall and reading circle of the capital','P','p',NULL,NULL,0,1,'2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "demand" VALUES('print-a-catalogue-of-all-examples-and-send-it-to-every-school-c50e81','Print a catalogue of all examples and send it to every school, library, town hall and reading circle of the country','print a catalogue of all examples and send it to every schoollibrarytown hall and reading circle of the countryprint a catalogue of all examples and send it to every school, library, town hall and reading circle of the countrypRINT A CATALOGUE OF ALL EXAMPLES AND SEND IT TO EVERY SCHOOL, LIBRARY, TOWN HALL AND READING CIRCLE OF THE COUNTRYPrint a catalogue of all examples and send it to every school, library, town hall and reading circle of the country','P','p',NULL,NULL,0,1,'2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "demand" VALUES('publish-the-list','Publish the list of examples','publish the list of examplespublish the list of examplespUBLISH THE LIST OF EXAMPLESPublish the list of examples','P','p','publication',NULL,1,2,'2023-11-05 2023-11-05 0 2023-11-05');
CREATE TABLE demand_made (
    statement text not null, number integer not null, demand text not null, text text not null,
    wording text not null, language text, quote text, note text, sort text not null,
    primary key (statement, number)
) without rowid;
INSERT INTO "demand_made" VALUES('xa-1999-001',1,'open-the-archive','Open the archive to every reader','summary',NULL,NULL,NULL,'0000-00-00 1999-12-31 5 ../1999-12-31');
INSERT INTO "demand_made" VALUES('xa-2023-001',1,'open-the-archive','Open the archive to every reader','summary',NULL,NULL,NULL,'2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "demand_made" VALUES('xa-2023-001',2,'open-the-reading-room','Open the reading room again, at the latest by the spring','official-translation','hy','Բացեք ընթերցասրահը','The quote is the printed one.','2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "demand_made" VALUES('xa-2023-001',3,'print-a-catalogue-of-all-examples-and-send-it-to-every-school-c50e81','Print a catalogue of all examples and send it to every school, library, town hall and reading circle of the country','summary',NULL,NULL,NULL,'2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "demand_made" VALUES('xa-2023-001',4,'print-a-catalogue-of-all-examples-and-send-it-to-every-school-615d50','Print a catalogue of all examples and send it to every school, library, town hall and reading circle of the capital','summary',NULL,NULL,NULL,'2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "demand_made" VALUES('xa-2023-002',1,'open-the-archive','Open the archive to everyone','official',NULL,NULL,NULL,'2023-11-05 2023-11-05 0 2023-11-05');
INSERT INTO "demand_made" VALUES('xa-2023-002',2,'open-the-archive','And open it soon','official',NULL,NULL,NULL,'2023-11-05 2023-11-05 0 2023-11-05');
INSERT INTO "demand_made" VALUES('xa-2023-002',3,'publish-the-list','Publish the list of examples','translation','en',NULL,NULL,'2023-11-05 2023-11-05 0 2023-11-05');
INSERT INTO "demand_made" VALUES('xa-2023-003',1,'keep-the-archive-shut','Keep the archive shut','summary',NULL,NULL,NULL,'2023-12-01 2023-12-31 1 2023-12');
INSERT INTO "demand_made" VALUES('xa-2024-001',1,'publish-the-list','Publish the list','as-tabled',NULL,NULL,NULL,'2024-01-15 2024-01-15 0 2024-01-15~');
INSERT INTO "demand_made" VALUES('xa-2024-002',1,'open-the-reading-room','Open the reading room','summary',NULL,NULL,NULL,'2024-01-01 2024-12-31 2 2024?');
INSERT INTO "demand_made" VALUES('xa-2024-004',1,'open-the-archive','Open the archive to every reader','summary',NULL,NULL,NULL,'2024-05-01 2024-05-31 1 2024-05%');
INSERT INTO "demand_made" VALUES('xa-2024-005',1,'open-the-archive','Open the archive in part','summary',NULL,NULL,NULL,'2024-06-01 2024-06-03 5 2024-06-01/2024-06-03');
INSERT INTO "demand_made" VALUES('xa-2025-001',1,'open-the-archive','Open the archive at once','summary',NULL,NULL,NULL,'2025-01-01 2025-12-31 2 2025');
INSERT INTO "demand_made" VALUES('xa-2025-001',2,'open-the-reading-room','Open the reading room at once','summary',NULL,NULL,NULL,'2025-01-01 2025-12-31 2 2025');
INSERT INTO "demand_made" VALUES('xu-2024-001',1,'open-the-archive','Open every archive','official-translation',NULL,NULL,NULL,'2024-04-24 2024-04-24 0 2024-04-24');
INSERT INTO "demand_made" VALUES('xu-2024-001',2,'open-the-reading-room','Open every reading room','summary',NULL,NULL,NULL,'2024-04-24 2024-04-24 0 2024-04-24');
CREATE TABLE editorial_page (id text primary key, title text not null);
INSERT INTO "editorial_page" VALUES('about','About');
INSERT INTO "editorial_page" VALUES('add','Add a statement');
CREATE TABLE event (
    id text primary key, title text not null, date text not null, date_from text, date_to text, year integer,
    sort text not null);
INSERT INTO "event" VALUES('2023-09-19-flood','Flood in the archive of Examplia','2023-09-19/2023-09-24','2023-09-19','2023-09-24',2023,'2023-09-19 2023-09-24 5 2023-09-19/2023-09-24');
INSERT INTO "event" VALUES('before','Shelves were empty','../2023-02',NULL,'2023-02-28',2023,'0000-00-00 2023-02-28 5 ../2023-02');
INSERT INTO "event" VALUES('drought','Drought','2022-12~','2022-12-01','2022-12-31',2022,'2022-12-01 2022-12-31 1 2022-12~');
INSERT INTO "event" VALUES('founding','The archive of Examplia is founded','1991-09-02','1991-09-02','1991-09-02',1991,'1991-09-02 1991-09-02 0 1991-09-02');
INSERT INTO "event" VALUES('lights','The lights went out','2024?','2024-01-01','2024-12-31',2024,'2024-01-01 2024-12-31 2 2024?');
INSERT INTO "event" VALUES('old-times','Examples were kept in a tower','19XX','1900-01-01','1999-12-31',1900,'1900-01-01 1999-12-31 4 19XX');
INSERT INTO "event" VALUES('opening','A second opening','2025-01-XX','2025-01-01','2025-01-31',2025,'2025-01-01 2025-01-31 1 2025-01-XX');
INSERT INTO "event" VALUES('tower','The tower leaned','198X','1980-01-01','1989-12-31',1980,'1980-01-01 1989-12-31 3 198X');
INSERT INTO "event" VALUES('works','Works on the building','2024-05/..','2024-05-01',NULL,2024,'2024-05-01 9999-99-99 5 2024-05/..');
CREATE TABLE former_id (
    kind text not null, former text not null, id text not null, primary key (kind, former, id)
) without rowid;
INSERT INTO "former_id" VALUES('chambers','xa-house','xa-lower');
INSERT INTO "former_id" VALUES('demands','open-the-archives','open-the-archive');
INSERT INTO "former_id" VALUES('events','flood','2023-09-19-flood');
INSERT INTO "former_id" VALUES('groups','xa-lower-azure','xa-lower-blue');
INSERT INTO "former_id" VALUES('people','ada-sample','ada-example');
INSERT INTO "former_id" VALUES('statements','xa-2025-900','xa-2025-001');
CREATE TABLE membership (
    person text not null, number integer not null, chamber text not null, parliamentary_group text,
    constituency text, start text, "end" text, as_of text, primary key (person, number)
) without rowid;
INSERT INTO "membership" VALUES('ada-example',1,'xa-lower','xa-lower-blue','First Circle','2020-06-18',NULL,'2025-10-01');
INSERT INTO "membership" VALUES('ada-example',2,'xa-upper',NULL,NULL,'2014','2017-09',NULL);
INSERT INTO "membership" VALUES('bob-placeholder-north',1,'xa-lower','xa-lower-green','North','2020',NULL,NULL);
INSERT INTO "membership" VALUES('bob-placeholder-south',1,'xa-upper','xa-upper-red','South','2020','2023-12-31',NULL);
CREATE TABLE parliamentary_group (
    id text primary key, name text not null, abbreviation text, chamber text not null, sort text not null);
INSERT INTO "parliamentary_group" VALUES('xa-lower-blue','Blue Examples','BLU','xa-lower','blue examplesblue examplesbLUE eXAMPLESBlue Examples');
INSERT INTO "parliamentary_group" VALUES('xa-lower-green','Green Examples',NULL,'xa-lower','green examplesgreen examplesgREEN eXAMPLESGreen Examples');
INSERT INTO "parliamentary_group" VALUES('xa-upper-red','Red Samples','RED','xa-upper','red samplesred samplesrED sAMPLESRed Samples');
CREATE TABLE person (
    id text primary key, name text not null, sort_name text not null, sort text not null,
    initial text not null, letter text not null, authority integer not null, statements integer not null default 0, signed integer not null default 0,
    signed_only integer not null default 0, sponsored integer not null default 0,
    chamber text, constituency text);
INSERT INTO "person" VALUES('ada-example','Ada Example','Example, Ada','exampleadaexample, adaeXAMPLE, aDAExample, Ada','E','e',1,8,6,6,2,'xa-lower','First Circle');
INSERT INTO "person" VALUES('bob-placeholder-north','Bob Placeholder','Placeholder, Bob (North)','placeholderbob northplaceholder, bob (north)pLACEHOLDER, bOB (nORTH)Placeholder, Bob (North)','P','p',1,1,1,1,0,'xa-lower','North');
INSERT INTO "person" VALUES('bob-placeholder-south','Bob Placeholder','Placeholder, Bob (South)','placeholderbob southplaceholder, bob (south)pLACEHOLDER, bOB (sOUTH)Placeholder, Bob (South)','P','p',1,2,1,1,1,'xa-upper','South');
INSERT INTO "person" VALUES('carl-without-record','Carl Without-Record','Without-Record, Carl','without recordcarlwithout-record, carlwITHOUT-rECORD, cARLWithout-Record, Carl','W','w',0,2,1,1,0,NULL,NULL);
INSERT INTO "person" VALUES('dora-sample','Dora Sample','Sample, Dora','sampledorasample, dorasAMPLE, dORASample, Dora','S','s',0,1,1,0,0,'xa-lower',NULL);
INSERT INTO "person" VALUES('maria-lange-voorbeeld','Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant','Lange-Voorbeeld tot Specimen en Illustratie van den Overkant, Maria Philippa Wilhelmina Theodora van der','lange voorbeeld tot specimen en illustratie van den overkantmaria philippa wilhelmina theodora van derlange-voorbeeld tot specimen en illustratie van den overkant, maria philippa wilhelmina theodora van derlANGE-vOORBEELD TOT sPECIMEN EN iLLUSTRATIE VAN DEN oVERKANT, mARIA pHILIPPA wILHELMINA tHEODORA VAN DERLange-Voorbeeld tot Specimen en Illustratie van den Overkant, Maria Philippa Wilhelmina Theodora van der','L','l',1,1,1,1,0,NULL,NULL);
INSERT INTO "person" VALUES('nobody-quiet','Nobody Quiet','Quiet, Nobody','quietnobodyquiet, nobodyqUIET, nOBODYQuiet, Nobody','Q','q',1,0,0,0,0,NULL,NULL);
INSERT INTO "person" VALUES('orinak-orinakyan','Օրինակ Օրինակյան','Օրինակյան, Օրինակ','օրինակյանօրինակօրինակյան, օրինակօՐԻՆԱԿՅԱՆ, օՐԻՆԱԿՕրինակյան, Օրինակ','Օ','u0555',1,2,2,2,0,'xa-lower',NULL);
INSERT INTO "person" VALUES('zoe-specimen','Zoé Specimen','Specimen, Zoé','specimenzoespecimen, zoésPECIMEN, zOÉSpecimen, Zoé','S','s',1,3,2,2,1,'xa-lower',NULL);
CREATE TABLE person_identifier (
    person text not null, issuer text not null, identifier text not null, primary key (person, issuer)
) without rowid;
INSERT INTO "person_identifier" VALUES('ada-example','assemblee-nationale','PA0');
INSERT INTO "person_identifier" VALUES('ada-example','senat','example_ada0');
INSERT INTO "person_identifier" VALUES('ada-example','wikidata','Q0');
INSERT INTO "person_identifier" VALUES('zoe-specimen','assemblee-nationale','PA9');
CREATE TABLE person_name (
    person text not null, name text not null, folded text not null, primary key (person, name)
) without rowid;
INSERT INTO "person_name" VALUES('ada-example','A. Example','a example');
INSERT INTO "person_name" VALUES('ada-example','Ada Example','ada example');
INSERT INTO "person_name" VALUES('ada-example','Ada Sample','ada sample');
INSERT INTO "person_name" VALUES('ada-example','Ադա Օրինակ','ադա օրինակ');
INSERT INTO "person_name" VALUES('bob-placeholder-north','Bob Placeholder','bob placeholder');
INSERT INTO "person_name" VALUES('bob-placeholder-south','Bob Placeholder','bob placeholder');
INSERT INTO "person_name" VALUES('maria-lange-voorbeeld','Maria Lange-Voorbeeld','maria lange voorbeeld');
INSERT INTO "person_name" VALUES('maria-lange-voorbeeld','Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant','maria philippa wilhelmina theodora van der lange voorbeeld tot specimen en illustratie van den overkant');
INSERT INTO "person_name" VALUES('nobody-quiet','Nobody Quiet','nobody quiet');
INSERT INTO "person_name" VALUES('orinak-orinakyan','Orinak Orinakyan','orinak orinakyan');
INSERT INTO "person_name" VALUES('orinak-orinakyan','Օրինակ Օրինակյան','օրինակ օրինակյան');
INSERT INTO "person_name" VALUES('zoe-specimen','Zoé Specimen','zoe specimen');
CREATE TABLE relation (
    statement text not null, number integer not null, type text not null, other text not null, note text,
    primary key (statement, number)
) without rowid;
INSERT INTO "relation" VALUES('xa-2025-001',1,'follows','xa-2023-001',NULL);
INSERT INTO "relation" VALUES('xa-2025-001',2,'repeats','xa-2024-001',NULL);
INSERT INTO "relation" VALUES('xa-2025-001',3,'cites','xa-2023-002','In its second paragraph.');
INSERT INTO "relation" VALUES('xa-2025-001',4,'amends','xa-2023-003',NULL);
INSERT INTO "relation" VALUES('xa-2025-001',5,'replies-to','xa-2024-002',NULL);
INSERT INTO "relation" VALUES('xa-2025-001',6,'supersedes','xa-2024-005','The first form was too short.');
INSERT INTO "relation" VALUES('xa-2025-001',7,'companion','xu-2024-001',NULL);
INSERT INTO "relation" VALUES('xa-2025-001',8,'opposes','xa-2024-003',NULL);
CREATE TABLE signature (
    statement text not null, number integer not null, person text not null, as_printed text not null,
    role text not null, certainty text not null, chamber text, parliamentary_group text, constituency text,
    as_of text, date text, withdrawn text, note text, page text, sort text not null, primary key (statement, number)
) without rowid;
INSERT INTO "signature" VALUES('xa-1990-001',1,'ada-example','A. Example','signatory','certain',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'1990-01-01 1999-12-31 3 199X');
INSERT INTO "signature" VALUES('xa-2023-001',1,'ada-example','Ada Example','signatory','certain','xa-lower','xa-lower-blue','First Circle','2025-10-01',NULL,NULL,NULL,NULL,'2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "signature" VALUES('xa-2023-001',2,'bob-placeholder-south','Bob Placeholder','signatory','certain','xa-upper','xa-upper-red','South',NULL,NULL,NULL,NULL,'2','2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "signature" VALUES('xa-2023-001',3,'bob-placeholder-north','B. Plaecholder','signatory','probable','xa-lower','xa-lower-green','North',NULL,NULL,NULL,'One letter apart, and the only one of the north.',NULL,'2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "signature" VALUES('xa-2023-001',4,'zoe-specimen','Zoe Specimen','signatory','certain','xa-lower','xa-lower-green','Third Circle',NULL,NULL,NULL,NULL,NULL,'2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "signature" VALUES('xa-2023-001',5,'orinak-orinakyan','Օրինակ Օրինակյան','signatory','certain','xa-lower',NULL,NULL,NULL,'2023-10-05',NULL,NULL,NULL,'2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "signature" VALUES('xa-2023-001',6,'carl-without-record','Carl Without-Record','signatory','certain',NULL,NULL,NULL,NULL,NULL,'2023-11',NULL,NULL,'2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "signature" VALUES('xa-2023-001',7,'maria-lange-voorbeeld','Maria Lange-Voorbeeld','signatory','certain',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "signature" VALUES('xa-2023-002',1,'ada-example','Ada Example','sponsor','certain','xa-lower','xa-lower-blue','First Circle','2025-10-01',NULL,NULL,NULL,NULL,'2023-11-05 2023-11-05 0 2023-11-05');
INSERT INTO "signature" VALUES('xa-2023-002',2,'dora-sample','Dora Sample','rapporteur','certain','xa-lower',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2023-11-05 2023-11-05 0 2023-11-05');
INSERT INTO "signature" VALUES('xa-2023-003',1,'bob-placeholder-south','Bob Placeholder','sponsor','certain','xa-upper','xa-upper-red','South',NULL,NULL,NULL,NULL,NULL,'2023-12-01 2023-12-31 1 2023-12');
INSERT INTO "signature" VALUES('xa-2024-001',1,'ada-example','Ada Example','sponsor','certain','xa-lower','xa-lower-blue','First Circle','2025-10-01',NULL,NULL,NULL,NULL,'2024-01-15 2024-01-15 0 2024-01-15~');
INSERT INTO "signature" VALUES('xa-2024-001',2,'zoe-specimen','Zoé Specimen','sponsor','certain','xa-lower',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2024-01-15 2024-01-15 0 2024-01-15~');
INSERT INTO "signature" VALUES('xa-2024-002',1,'ada-example','Ada Example','signatory','certain','xa-lower','xa-lower-blue','First Circle','2025-10-01',NULL,NULL,NULL,NULL,'2024-01-01 2024-12-31 2 2024?');
INSERT INTO "signature" VALUES('xa-2024-002',2,'carl-without-record','Carl Without-Record','signatory','certain',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2024-01-01 2024-12-31 2 2024?');
INSERT INTO "signature" VALUES('xa-2024-004',1,'ada-example','Ada Example','signatory','certain','xa-lower','xa-lower-blue','First Circle','2025-10-01',NULL,NULL,NULL,NULL,'2024-05-01 2024-05-31 1 2024-05%');
INSERT INTO "signature" VALUES('xa-2024-005',1,'ada-example','Ada Example','signatory','certain','xa-lower','xa-lower-blue','First Circle','2025-10-01',NULL,NULL,NULL,NULL,'2024-06-01 2024-06-03 5 2024-06-01/2024-06-03');
INSERT INTO "signature" VALUES('xa-2024-006',1,'zoe-specimen','Zoé Specimen','signatory','certain','xa-lower',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2024-07-01 9999-99-99 5 2024-07/..');
INSERT INTO "signature" VALUES('xa-2025-001',1,'ada-example','Ada Example','signatory','certain','xa-lower','xa-lower-blue','First Circle','2025-10-01','2025-02-01',NULL,NULL,NULL,'2025-01-01 2025-12-31 2 2025');
INSERT INTO "signature" VALUES('xa-2025-001',2,'orinak-orinakyan','Ադա Օրինակյան','signatory','possible','xa-lower',NULL,NULL,NULL,NULL,NULL,'The given name is another.',NULL,'2025-01-01 2025-12-31 2 2025');
CREATE TABLE source (
    kind text not null, record text not null, number integer not null, title text not null, publisher text,
    url text, type text, date text, archived text, copy text, sha256 text, primary key (kind, record, number)
) without rowid;
INSERT INTO "source" VALUES('chambers','xa-lower',1,'Rules of the House of Examples','House of Examples','https://house.example/rules',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "source" VALUES('demands','open-the-archive',1,'Note on the wording',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "source" VALUES('events','2023-09-19-flood',1,'Report on the flood','Example Gazette','https://gazette.example/flood','press','2023-09-25',NULL,NULL,NULL);
INSERT INTO "source" VALUES('groups','xa-lower-blue',1,'List of groups',NULL,NULL,'dataset','2025-10',NULL,NULL,NULL);
INSERT INTO "source" VALUES('people','ada-example',1,'Members of the House of Examples','House of Examples','https://house.example/members','dataset',NULL,NULL,NULL,NULL);
INSERT INTO "source" VALUES('statements','xa-1990-001',1,'A recollection',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "source" VALUES('statements','xa-1999-001',1,'A recollection',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "source" VALUES('statements','xa-2023-001',1,'Paper 23/1','House of Examples','https://house.example/papers/23-1','official','2023-09-26','https://archived.example/23-1',NULL,NULL);
INSERT INTO "source" VALUES('statements','xa-2023-001',2,'The letter as found',NULL,NULL,'other',NULL,NULL,'sources/letter.html','916e28f515b85282da76b70cd60e5d0eefd79e3aee776a41d35764e85b9f6c9f');
INSERT INTO "source" VALUES('statements','xa-2023-001',3,'Example Gazette',NULL,NULL,'press',NULL,NULL,NULL,NULL);
INSERT INTO "source" VALUES('statements','xa-2023-002',1,'Record of the sitting','House of Examples',NULL,NULL,NULL,NULL,'sources/scan.txt',NULL);
INSERT INTO "source" VALUES('statements','xa-2023-003',1,'Journal of the Senate',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "source" VALUES('statements','xa-2024-001',1,'Order paper',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "source" VALUES('statements','xa-2024-002',1,'The letter',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "source" VALUES('statements','xa-2024-003',1,'Order paper',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "source" VALUES('statements','xa-2024-004',1,'Order paper',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "source" VALUES('statements','xa-2024-005',1,'Order paper',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "source" VALUES('statements','xa-2024-006',1,'Order paper',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "source" VALUES('statements','xa-2025-001',1,'Order paper',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "source" VALUES('statements','xa-2025-002',1,'Order paper',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "source" VALUES('statements','xu-2024-001',1,'Texts adopted',NULL,'https://assembly.example/texts',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE statement (
    id text primary key, number text not null, title text not null, short_title text, summary text,
    type text not null, status text not null, date text not null, date_from text, date_to text,
    year integer, sort text not null, entered text, changed text not null, signatory_count integer not null,
    demand_count integer not null, mark text not null, open integer not null, place text not null);
INSERT INTO "statement" VALUES('xa-1990-001','XA 1990/1','A declaration of the nineties',NULL,NULL,'declaration','issued','199X','1990-01-01','1999-12-31',1990,'1990-01-01 1999-12-31 3 199X',NULL,'1990-01-01',1,0,'declaration',0,'');
INSERT INTO "statement" VALUES('xa-1999-001','XA 1999/1','A declaration of some day before the end of 1999',NULL,NULL,'declaration','issued','../1999-12-31',NULL,'1999-12-31',1999,'0000-00-00 1999-12-31 5 ../1999-12-31',NULL,'',0,1,'declaration',0,'');
INSERT INTO "statement" VALUES('xa-2023-001','XA 2023/1','Joint declaration of members of both chambers on the archive of Examplia','Declaration on the archive','Members of both chambers ask that the archive be opened.','declaration','issued','2023-09-25','2023-09-25','2023-09-25',2023,'2023-09-25 2023-09-25 0 2023-09-25','2025-10-01','2025-11',7,4,'declaration',0,'House of Examples and Senate of Examples, Examplia');
INSERT INTO "statement" VALUES('xa-2023-002','XA 2023/2','Օրինակների արխիվի մասին',NULL,NULL,'resolution','adopted','2023-11-05','2023-11-05','2023-11-05',2023,'2023-11-05 2023-11-05 0 2023-11-05','2025-10-02','2025-10-02',1,3,'resolution',0,'House of Examples, Examplia');
INSERT INTO "statement" VALUES('xa-2023-003','XA 2023/3','Motion against opening the archive',NULL,NULL,'motion','rejected','2023-12','2023-12-01','2023-12-31',2023,'2023-12-01 2023-12-31 1 2023-12',NULL,'2023-12-01',1,1,'resolution',1,'Senate of Examples, Examplia');
INSERT INTO "statement" VALUES('xa-2024-001','XA 2024/1','Motion for a resolution on the list of examples',NULL,NULL,'motion-for-resolution','tabled','2024-01-15~','2024-01-15','2024-01-15',2024,'2024-01-15 2024-01-15 0 2024-01-15~',NULL,'2024-01-15',2,1,'resolution',1,'House of Examples, Examplia');
INSERT INTO "statement" VALUES('xa-2024-002','XA 2024/2','Open letter of sixty members',NULL,NULL,'open-letter','issued','2024?','2024-01-01','2024-12-31',2024,'2024-01-01 2024-12-31 2 2024?',NULL,'2024-01-01',60,1,'letter',0,'');
INSERT INTO "statement" VALUES('xa-2024-003','XA 2024/3','Written declaration on shelves',NULL,NULL,'written-declaration','lapsed','2024-03-XX','2024-03-01','2024-03-31',2024,'2024-03-01 2024-03-31 1 2024-03-XX',NULL,'2024-03-01',0,0,'declaration',1,'House of Examples, Examplia');
INSERT INTO "statement" VALUES('xa-2024-004','XA 2024/4','Declaration that was taken back',NULL,NULL,'declaration','withdrawn','2024-05%','2024-05-01','2024-05-31',2024,'2024-05-01 2024-05-31 1 2024-05%',NULL,'2024-05-01',1,1,'declaration',1,'House of Examples, Examplia');
INSERT INTO "statement" VALUES('xa-2024-005','XA 2024/5','First form of the declaration of 2025',NULL,NULL,'declaration','superseded','2024-06-01/2024-06-03','2024-06-01','2024-06-03',2024,'2024-06-01 2024-06-03 5 2024-06-01/2024-06-03',NULL,'2024-06-01',1,1,'declaration',0,'House of Examples, Examplia');
INSERT INTO "statement" VALUES('xa-2024-006','XA 2024/6','Declaration still open for signing',NULL,NULL,'declaration','issued','2024-07/..','2024-07-01',NULL,2024,'2024-07-01 9999-99-99 5 2024-07/..',NULL,'2024-07-01',1,0,'declaration',0,'House of Examples, Examplia');
INSERT INTO "statement" VALUES('xa-2025-001','XA 2025/1','Declaration that is related in every way',NULL,NULL,'declaration','issued','2025','2025-01-01','2025-12-31',2025,'2025-01-01 2025-12-31 2 2025',NULL,'2025-01-01',2,2,'declaration',0,'House of Examples, Examplia');
INSERT INTO "statement" VALUES('xa-2025-002','XA 2025/2','Resolution on the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an',NULL,NULL,'resolution','lapsed','2025-XX-XX','2025-01-01','2025-12-31',2025,'2025-01-01 2025-12-31 2 2025-XX-XX',NULL,'2025-01-01',0,0,'resolution',1,'Senate of Examples, Examplia');
INSERT INTO "statement" VALUES('xa-2025-003','XA 2025/3','The smallest statement',NULL,NULL,'declaration','issued','2025-09-19','2025-09-19','2025-09-19',2025,'2025-09-19 2025-09-19 0 2025-09-19',NULL,'2025-09-19',0,0,'declaration',0,'');
INSERT INTO "statement" VALUES('xu-2024-001','XU 2024/1','Recommendation of the Assembly on archives',NULL,NULL,'recommendation','adopted','2024-04-24','2024-04-24','2024-04-24',2024,'2024-04-24 2024-04-24 0 2024-04-24',NULL,'2024-04-24',0,2,'resolution',0,'Assembly of the Samples Union');
CREATE TABLE statement_chamber (
    statement text not null, position integer not null, chamber text not null, year integer, sort text not null,
    primary key (statement, position)
) without rowid;
INSERT INTO "statement_chamber" VALUES('xa-2023-001',0,'xa-lower',2023,'2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "statement_chamber" VALUES('xa-2023-001',1,'xa-upper',2023,'2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "statement_chamber" VALUES('xa-2023-002',0,'xa-lower',2023,'2023-11-05 2023-11-05 0 2023-11-05');
INSERT INTO "statement_chamber" VALUES('xa-2023-003',0,'xa-upper',2023,'2023-12-01 2023-12-31 1 2023-12');
INSERT INTO "statement_chamber" VALUES('xa-2024-001',0,'xa-lower',2024,'2024-01-15 2024-01-15 0 2024-01-15~');
INSERT INTO "statement_chamber" VALUES('xa-2024-003',0,'xa-lower',2024,'2024-03-01 2024-03-31 1 2024-03-XX');
INSERT INTO "statement_chamber" VALUES('xa-2024-004',0,'xa-lower',2024,'2024-05-01 2024-05-31 1 2024-05%');
INSERT INTO "statement_chamber" VALUES('xa-2024-005',0,'xa-lower',2024,'2024-06-01 2024-06-03 5 2024-06-01/2024-06-03');
INSERT INTO "statement_chamber" VALUES('xa-2024-006',0,'xa-lower',2024,'2024-07-01 9999-99-99 5 2024-07/..');
INSERT INTO "statement_chamber" VALUES('xa-2025-001',0,'xa-lower',2025,'2025-01-01 2025-12-31 2 2025');
INSERT INTO "statement_chamber" VALUES('xa-2025-002',0,'xa-upper',2025,'2025-01-01 2025-12-31 2 2025-XX-XX');
INSERT INTO "statement_chamber" VALUES('xu-2024-001',0,'xu-assembly',2024,'2024-04-24 2024-04-24 0 2024-04-24');
CREATE TABLE statement_event (
    statement text not null, event text not null, sort text not null, primary key (statement, event)
) without rowid;
INSERT INTO "statement_event" VALUES('xa-2023-001','2023-09-19-flood','2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "statement_event" VALUES('xa-2023-001','founding','2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "statement_event" VALUES('xa-2024-002','works','2024-01-01 2024-12-31 2 2024?');
INSERT INTO "statement_event" VALUES('xa-2024-003','2023-09-19-flood','2024-03-01 2024-03-31 1 2024-03-XX');
CREATE TABLE statement_group (
    statement text not null, parliamentary_group text not null, sort text not null,
    primary key (statement, parliamentary_group)
) without rowid;
INSERT INTO "statement_group" VALUES('xa-2023-001','xa-lower-blue','2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "statement_group" VALUES('xa-2023-001','xa-lower-green','2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "statement_group" VALUES('xa-2023-001','xa-upper-red','2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "statement_group" VALUES('xa-2023-002','xa-lower-blue','2023-11-05 2023-11-05 0 2023-11-05');
INSERT INTO "statement_group" VALUES('xa-2023-003','xa-upper-red','2023-12-01 2023-12-31 1 2023-12');
INSERT INTO "statement_group" VALUES('xa-2024-001','xa-lower-blue','2024-01-15 2024-01-15 0 2024-01-15~');
INSERT INTO "statement_group" VALUES('xa-2024-002','xa-lower-blue','2024-01-01 2024-12-31 2 2024?');
INSERT INTO "statement_group" VALUES('xa-2024-004','xa-lower-blue','2024-05-01 2024-05-31 1 2024-05%');
INSERT INTO "statement_group" VALUES('xa-2024-005','xa-lower-blue','2024-06-01 2024-06-03 5 2024-06-01/2024-06-03');
INSERT INTO "statement_group" VALUES('xa-2025-001','xa-lower-blue','2025-01-01 2025-12-31 2 2025');
CREATE TABLE translation (
    statement text not null, language text not null, title text not null, status text not null,
    primary key (statement, language)
);
INSERT INTO "translation" VALUES('xa-2023-002','en','On the archive of examples','official-translation');
INSERT INTO "translation" VALUES('xa-2023-003','en','Motion','translation');
CREATE TABLE vote (
    statement text not null, number integer not null, chamber text not null, date text, votes_for integer,
    against integer, abstentions integer, voting integer, method text, outcome text, roll_call text, url text,
    names text, note text, primary key (statement, number)
) without rowid;
INSERT INTO "vote" VALUES('xa-2023-002',1,'xa-lower','2023-11-04',2,NULL,NULL,NULL,'roll-call',NULL,NULL,NULL,'votes/plain.csv','First reading.');
INSERT INTO "vote" VALUES('xa-2023-002',2,'xa-lower','2023-11-05',3,2,1,6,'roll-call','adopted','Roll call 12','https://house.example/votes/12','votes/house.csv',NULL);
INSERT INTO "vote" VALUES('xa-2023-003',1,'xa-upper',NULL,NULL,NULL,NULL,NULL,'show-of-hands','rejected',NULL,NULL,NULL,NULL);
INSERT INTO "vote" VALUES('xu-2024-001',1,'xu-assembly','2024-04-23',NULL,NULL,NULL,NULL,'unanimous','adopted',NULL,NULL,NULL,'In committee.');
INSERT INTO "vote" VALUES('xu-2024-001',2,'xu-assembly','2024-04-24',640,41,19,700,'roll-call','adopted',NULL,NULL,NULL,NULL);
COMMIT;
