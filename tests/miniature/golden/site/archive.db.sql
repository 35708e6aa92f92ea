BEGIN TRANSACTION;
CREATE TABLE ballot (
    statement text not null references statement (id), vote integer not null, number integer not null,
    person text references person (id), name text not null,
    choice text not null, corrected text, parliamentary_group text, identifier text, scheme text,
    primary key (statement, vote, number)
) without rowid;
INSERT INTO "ballot" VALUES('xa-2023-002',1,1,'ada-example','Ada Example','for','against',NULL,NULL,NULL);
INSERT INTO "ballot" VALUES('xa-2023-002',1,2,NULL,'Carl Without-Record','for',NULL,NULL,NULL,NULL);
INSERT INTO "ballot" VALUES('xa-2023-002',1,3,'orinak-orinakyan','Orinak Orinakyan','not-voting',NULL,NULL,NULL,NULL);
INSERT INTO "ballot" VALUES('xa-2023-002',2,1,'ada-example','Ada Example','for',NULL,'BLU','PA0','assemblee-nationale');
INSERT INTO "ballot" VALUES('xa-2023-002',2,2,'zoe-specimen','Zoé Specimen','for',NULL,NULL,'PA9','assemblee-nationale');
INSERT INTO "ballot" VALUES('xa-2023-002',2,3,NULL,'Bob Placeholder','against',NULL,'GRN',NULL,NULL);
INSERT INTO "ballot" VALUES('xa-2023-002',2,4,'orinak-orinakyan','Orinak Orinakyan','against',NULL,NULL,NULL,NULL);
INSERT INTO "ballot" VALUES('xa-2023-002',2,5,NULL,'Carl Without-Record','abstained',NULL,NULL,NULL,NULL);
INSERT INTO "ballot" VALUES('xa-2023-002',2,6,NULL,'Sample, Dora','for',NULL,'BLU',NULL,NULL);
CREATE TABLE body_signature (
    statement text not null references statement (id), number integer not null, body text not null,
    name text not null, type text not null, language text,
    parliamentary_group text references parliamentary_group (id), as_printed text not null, role text not null,
    chamber text references chamber (id), date text, withdrawn text, note text, page text, on_behalf_of text,
    on_behalf_of_group text references parliamentary_group (id), by_request integer not null, version text,
    reply_date text, reply text, reply_language text, reply_source integer,
    primary key (statement, number)
) without rowid;
INSERT INTO "body_signature" VALUES('xa-2025-004',1,'association-of-sample-libraries','Association of Sample Libraries','association',NULL,NULL,'Association of Sample Libraries','signatory',NULL,NULL,NULL,'By its chair.','1',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "body_signature" VALUES('xa-2025-004',2,'committee-on-lamps','Committee on Lamps','committee',NULL,NULL,'Cttee on Lamps','sponsor',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "body_signature" VALUES('xa-2025-004',3,'xa-lower-blue','Blue Examples','group',NULL,'xa-lower-blue','Blue Examples','signatory','xa-lower','2025-03-02',NULL,NULL,NULL,NULL,NULL,0,'the printed one',NULL,NULL,NULL,NULL);
INSERT INTO "body_signature" VALUES('xa-2025-004',4,'lamperi-khowmb','Լամպերի խումբ','body','hy',NULL,'Լամպերի խումբ','signatory',NULL,NULL,'2025-03-10',NULL,NULL,NULL,NULL,0,NULL,'2025-03-11','We did not sign.','en',1);
CREATE TABLE chamber (
    id text primary key, name text not null, native_name text, native_language text, country text not null,
    code text, parliament text, members integer);
INSERT INTO "chamber" VALUES('xa-lower','House of Examples','Օրինակների պալատ','hy','Examplia','XA','Parliament of Examplia',750);
INSERT INTO "chamber" VALUES('xa-upper','Senate of Examples',NULL,NULL,'Examplia','XA',NULL,90);
INSERT INTO "chamber" VALUES('xu-assembly','Assembly of the Samples Union',NULL,NULL,'Samples Union','XU',NULL,720);
INSERT INTO "chamber" VALUES('xu-council','Quiet Council',NULL,NULL,'Samples Union',NULL,NULL,NULL);
CREATE TABLE correction (
    kind text not null, record text not null, number integer not null, date text not null, about text not null, was text, now text, reason text not null, primary key (kind, record, number)
) without rowid;
INSERT INTO "correction" VALUES('statements','xa-2023-001',1,'2025-10-05','signatories','B. Placeholder','B. Plaecholder','The paper was read again.');
INSERT INTO "correction" VALUES('statements','xa-2023-001',2,'2025-11','summary',NULL,NULL,'Put more plainly.');
CREATE TABLE demand (
    id text primary key, name text not null, definition text, theme text, broader text references demand (id), authority integer not null, only_at text, statements integer not null default 0, doubted integer not null default 0, first text
);
INSERT INTO "demand" VALUES('keep-the-archive-shut','Keep the archive shut',NULL,NULL,NULL,0,'statements/xa-2023-003.html#d1',1,0,'2023-12-01 2023-12-31 1 2023-12');
INSERT INTO "demand" VALUES('light-the-reading-room','Light the reading room',NULL,NULL,NULL,0,'statements/xa-2025-004.html#d1',1,0,'2025-03-01 2025-03-01 0 2025-03-01');
INSERT INTO "demand" VALUES('never-made','Paint the archive blue',NULL,NULL,NULL,1,NULL,0,0,NULL);
INSERT INTO "demand" VALUES('open-the-archive','Open the archive to every reader','Asks that the archive of examples be open to all. Not the reading room, which is a demand of its own.','access',NULL,1,NULL,7,0,'0000-00-00 1999-12-31 5 ../1999-12-31');
INSERT INTO "demand" VALUES('open-the-reading-room','Open the reading room',NULL,'access','open-the-archive',1,NULL,4,1,'2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "demand" VALUES('print-a-catalogue-of-all-examples-and-send-it-to-every-school-615d50','Print a catalogue of all examples and send it to every school, library, town hall and reading circle of the capital',NULL,NULL,NULL,0,'statements/xa-2023-001.html#d4',1,0,'2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "demand" VALUES('print-a-catalogue-of-all-examples-and-send-it-to-every-school-c50e81','Print a catalogue of all examples and send it to every school, library, town hall and reading circle of the country',NULL,NULL,NULL,0,'statements/xa-2023-001.html#d3',1,0,'2023-09-25 2023-09-25 0 2023-09-25');
INSERT INTO "demand" VALUES('publish-the-list','Publish the list of examples',NULL,'publication',NULL,1,NULL,2,0,'2023-11-05 2023-11-05 0 2023-11-05');
CREATE TABLE demand_made (
    statement text not null references statement (id), number integer not null,
    demand text not null references demand (id), text text not null, wording text not null, language text,
    addressees text, explanation text, quote text, page text, certainty text not null, source integer, note text,
    primary key (statement, number)
) without rowid;
INSERT INTO "demand_made" VALUES('xa-1999-001',1,'open-the-archive','Open the archive to every reader','summary',NULL,NULL,NULL,NULL,NULL,'certain',NULL,NULL);
INSERT INTO "demand_made" VALUES('xa-2023-001',1,'open-the-archive','Open the archive to every reader','summary',NULL,NULL,NULL,NULL,NULL,'certain',NULL,NULL);
INSERT INTO "demand_made" VALUES('xa-2023-001',2,'open-the-reading-room','Open the reading room again, at the latest by the spring','official-translation','hy','Government of Examplia; Archive of Examplia','The room has been closed since the flood.','Բացեք ընթերցասրահը','3','certain',NULL,'The quote is the printed one.');
INSERT INTO "demand_made" VALUES('xa-2023-001',3,'print-a-catalogue-of-all-examples-and-send-it-to-every-school-c50e81','Print a catalogue of all examples and send it to every school, library, town hall and reading circle of the country','summary',NULL,NULL,NULL,NULL,NULL,'certain',NULL,NULL);
INSERT INTO "demand_made" VALUES('xa-2023-001',4,'print-a-catalogue-of-all-examples-and-send-it-to-every-school-615d50','Print a catalogue of all examples and send it to every school, library, town hall and reading circle of the capital','summary',NULL,NULL,NULL,NULL,NULL,'certain',NULL,NULL);
INSERT INTO "demand_made" VALUES('xa-2023-002',1,'open-the-archive','Open the archive to everyone','official',NULL,NULL,NULL,NULL,NULL,'certain',NULL,NULL);
INSERT INTO "demand_made" VALUES('xa-2023-002',2,'open-the-archive','And open it soon','official',NULL,NULL,NULL,NULL,NULL,'certain',NULL,NULL);
INSERT INTO "demand_made" VALUES('xa-2023-002',3,'publish-the-list','Publish the list of examples','translation','en',NULL,NULL,NULL,NULL,'certain',NULL,NULL);
INSERT INTO "demand_made" VALUES('xa-2023-003',1,'keep-the-archive-shut','Keep the archive shut','summary',NULL,NULL,NULL,NULL,NULL,'certain',NULL,NULL);
INSERT INTO "demand_made" VALUES('xa-2024-001',1,'publish-the-list','Publish the list','as-tabled',NULL,NULL,NULL,NULL,NULL,'certain',NULL,NULL);
INSERT INTO "demand_made" VALUES('xa-2024-002',1,'open-the-reading-room','Open the reading room','summary',NULL,NULL,NULL,NULL,NULL,'certain',NULL,NULL);
INSERT INTO "demand_made" VALUES('xa-2024-004',1,'open-the-archive','Open the archive to every reader','summary',NULL,NULL,NULL,NULL,NULL,'certain',NULL,NULL);
INSERT INTO "demand_made" VALUES('xa-2024-005',1,'open-the-archive','Open the archive in part','summary',NULL,NULL,NULL,NULL,NULL,'certain',NULL,NULL);
INSERT INTO "demand_made" VALUES('xa-2025-001',1,'open-the-archive','Open the archive at once','summary',NULL,NULL,NULL,NULL,NULL,'certain',NULL,NULL);
INSERT INTO "demand_made" VALUES('xa-2025-001',2,'open-the-reading-room','Open the reading room at once','summary',NULL,NULL,NULL,NULL,NULL,'possible',1,'The order paper gives it to another paper.');
INSERT INTO "demand_made" VALUES('xa-2025-004',1,'light-the-reading-room','Light the reading room','summary',NULL,NULL,NULL,NULL,NULL,'certain',NULL,NULL);
INSERT INTO "demand_made" VALUES('xu-2024-001',1,'open-the-archive','Open every archive','official-translation',NULL,NULL,NULL,NULL,NULL,'certain',NULL,NULL);
INSERT INTO "demand_made" VALUES('xu-2024-001',2,'open-the-reading-room','Open every reading room','summary',NULL,NULL,NULL,NULL,NULL,'certain',NULL,NULL);
CREATE TABLE editorial_page (id text primary key, title text not null);
INSERT INTO "editorial_page" VALUES('about','About');
INSERT INTO "editorial_page" VALUES('add','Add a statement');
CREATE TABLE event (
    id text primary key, title text not null, place text, date text not null, date_from text, date_to text,
    year integer);
INSERT INTO "event" VALUES('2023-09-19-flood','Flood in the archive of Examplia','Example City','2023-09-19/2023-09-24','2023-09-19','2023-09-24',2023);
INSERT INTO "event" VALUES('before','Shelves were empty',NULL,'../2023-02',NULL,'2023-02-28',2023);
INSERT INTO "event" VALUES('drought','Drought',NULL,'2022-12~','2022-12-01','2022-12-31',2022);
INSERT INTO "event" VALUES('founding','The archive of Examplia is founded',NULL,'1991-09-02','1991-09-02','1991-09-02',1991);
INSERT INTO "event" VALUES('lights','The lights went out',NULL,'2024?','2024-01-01','2024-12-31',2024);
INSERT INTO "event" VALUES('old-times','Examples were kept in a tower',NULL,'19XX','1900-01-01','1999-12-31',1900);
INSERT INTO "event" VALUES('opening','A second opening',NULL,'2025-01-XX','2025-01-01','2025-01-31',2025);
INSERT INTO "event" VALUES('tower','The tower leaned',NULL,'198X','1980-01-01','1989-12-31',1980);
INSERT INTO "event" VALUES('works','Works on the building',NULL,'2024-05/..','2024-05-01',NULL,2024);
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
    person text not null references person (id), number integer not null, chamber text not null references chamber (id),
    parliamentary_group text references parliamentary_group (id), constituency text, role text, start text,
    "end" text, as_of text, primary key (person, number)
) without rowid;
INSERT INTO "membership" VALUES('ada-example',1,'xa-lower','xa-lower-blue','First Circle','member','2020-06-18',NULL,'2025-10-01');
INSERT INTO "membership" VALUES('ada-example',2,'xa-upper',NULL,NULL,NULL,'2014','2017-09',NULL);
INSERT INTO "membership" VALUES('bob-placeholder-north',1,'xa-lower','xa-lower-green','North',NULL,'2020',NULL,NULL);
INSERT INTO "membership" VALUES('bob-placeholder-south',1,'xa-upper','xa-upper-red','South',NULL,'2020','2023-12-31',NULL);
CREATE TABLE parliamentary_group (
    id text primary key, name text not null, abbreviation text, chamber text not null references chamber (id),
    start text, "end" text);
INSERT INTO "parliamentary_group" VALUES('xa-lower-blue','Blue Examples','BLU','xa-lower','2019-06','2026');
INSERT INTO "parliamentary_group" VALUES('xa-lower-green','Green Examples',NULL,'xa-lower',NULL,NULL);
INSERT INTO "parliamentary_group" VALUES('xa-upper-red','Red Samples','RED','xa-upper','2020',NULL);
CREATE TABLE person (
    id text primary key, name text not null, sort_name text not null, authority integer not null, statements integer not null default 0, signed integer not null default 0,
    sponsored integer not null default 0, behind integer not null default 0,
    chamber text, constituency text, as_of text);
INSERT INTO "person" VALUES('ada-example','Ada Example','Example, Ada',1,9,7,3,9,'xa-lower','First Circle',NULL);
INSERT INTO "person" VALUES('bob-placeholder-north','Bob Placeholder','Placeholder, Bob (North)',1,1,1,0,1,'xa-lower','North',NULL);
INSERT INTO "person" VALUES('bob-placeholder-south','Bob Placeholder','Placeholder, Bob (South)',1,2,1,1,2,'xa-upper','South',NULL);
INSERT INTO "person" VALUES('carl-without-record','Carl Without-Record','Without-Record, Carl',0,3,2,0,2,'xa-lower',NULL,NULL);
INSERT INTO "person" VALUES('dora-sample','Dora Sample','Sample, Dora',0,1,0,0,0,'xa-lower',NULL,NULL);
INSERT INTO "person" VALUES('maria-lange-voorbeeld','Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant','Lange-Voorbeeld tot Specimen en Illustratie van den Overkant, Maria Philippa Wilhelmina Theodora van der',1,2,1,0,1,'xa-lower',NULL,NULL);
INSERT INTO "person" VALUES('nobody-quiet','Nobody Quiet','Quiet, Nobody',1,0,0,0,0,NULL,NULL,NULL);
INSERT INTO "person" VALUES('orinak-orinakyan','Օրինակ Օրինակյան','Օրինակյան, Օրինակ',1,2,2,0,2,'xa-lower',NULL,NULL);
INSERT INTO "person" VALUES('zoe-specimen','Zoé Specimen','Specimen, Zoé',1,4,3,1,4,'xa-lower',NULL,NULL);
CREATE TABLE person_identifier (
    person text not null references person (id), issuer text not null, identifier text not null,
    primary key (person, issuer)
) without rowid;
INSERT INTO "person_identifier" VALUES('ada-example','assemblee-nationale','PA0');
INSERT INTO "person_identifier" VALUES('ada-example','senat','example_ada0');
INSERT INTO "person_identifier" VALUES('ada-example','wikidata','Q0');
INSERT INTO "person_identifier" VALUES('zoe-specimen','assemblee-nationale','PA9');
CREATE TABLE person_name (
    person text not null references person (id), number integer not null, name text not null, start text, "end" text, primary key (person, number)
) without rowid;
INSERT INTO "person_name" VALUES('ada-example',1,'Ada Example',NULL,NULL);
INSERT INTO "person_name" VALUES('ada-example',2,'A. Example',NULL,NULL);
INSERT INTO "person_name" VALUES('ada-example',3,'Ada Sample',NULL,'2019-05');
INSERT INTO "person_name" VALUES('ada-example',4,'Ադա Օրինակ','2021','2024');
INSERT INTO "person_name" VALUES('bob-placeholder-north',1,'Bob Placeholder',NULL,NULL);
INSERT INTO "person_name" VALUES('bob-placeholder-south',1,'Bob Placeholder',NULL,NULL);
INSERT INTO "person_name" VALUES('maria-lange-voorbeeld',1,'Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant',NULL,NULL);
INSERT INTO "person_name" VALUES('maria-lange-voorbeeld',2,'Maria Lange-Voorbeeld',NULL,NULL);
INSERT INTO "person_name" VALUES('nobody-quiet',1,'Nobody Quiet',NULL,NULL);
INSERT INTO "person_name" VALUES('orinak-orinakyan',1,'Օրինակ Օրինակյան',NULL,NULL);
INSERT INTO "person_name" VALUES('orinak-orinakyan',2,'Orinak Orinakyan',NULL,NULL);
INSERT INTO "person_name" VALUES('zoe-specimen',1,'Zoé Specimen',NULL,NULL);
CREATE TABLE possible_office (
    statement text not null references statement (id), signature integer not null, number integer not null,
    chamber text not null references chamber (id),
    parliamentary_group text references parliamentary_group (id), constituency text, as_of text,
    primary key (statement, signature, number)
) without rowid;
CREATE TABLE relation (
    statement text not null references statement (id), number integer not null, type text not null,
    other text not null references statement (id), note text,
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
CREATE TABLE response (
    statement text not null references statement (id), number integer not null, demand integer, date text not null,
    type text not null, made_by text, text text, source integer, source_name text, note text, entered text, primary key (statement, number)
) without rowid;
INSERT INTO "response" VALUES('xa-2023-001',1,2,'2023-12-01','official-response','Archive of Examplia','The room will open.',3,'Example Gazette','By letter.',NULL);
INSERT INTO "response" VALUES('xa-2023-001',2,NULL,'2023-10','event',NULL,'A visit to the cellar.',NULL,NULL,NULL,NULL);
INSERT INTO "response" VALUES('xa-2023-001',3,1,'2024-01?','court','Court of Samples',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "response" VALUES('xa-2023-001',4,1,'2024-02-01','vote',NULL,NULL,NULL,NULL,NULL,'2025-12-02');
INSERT INTO "response" VALUES('xa-2023-001',5,1,'2024','other',NULL,NULL,NULL,NULL,'A postcard.',NULL);
CREATE TABLE signature (
    statement text not null references statement (id), number integer not null,
    person text not null references person (id), as_printed text not null,
    role text not null, certainty text not null, chamber text references chamber (id),
    parliamentary_group text references parliamentary_group (id), constituency text,
    rests_on text, as_of text, date text, withdrawn text, note text, page text, on_behalf_of text,
    on_behalf_of_group text references parliamentary_group (id), by_request integer not null, version text,
    reply_date text, reply text, reply_language text, reply_source integer,
    primary key (statement, number)
) without rowid;
INSERT INTO "signature" VALUES('xa-1990-001',1,'ada-example','A. Example','signatory','certain',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2023-001',1,'ada-example','Ada Example','signatory','certain','xa-lower','xa-lower-blue','First Circle','dates',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2023-001',2,'bob-placeholder-south','Bob Placeholder','signatory','certain','xa-upper','xa-upper-red','South','dates',NULL,NULL,NULL,NULL,'2',NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2023-001',3,'bob-placeholder-north','B. Plaecholder','signatory','probable','xa-lower','xa-lower-green','North','dates',NULL,NULL,NULL,'One letter apart, and the only one of the north.',NULL,NULL,NULL,0,NULL,'2025-10-20','I signed for the north & say so.',NULL,4);
INSERT INTO "signature" VALUES('xa-2023-001',4,'zoe-specimen','Zoe Specimen','signatory','certain','xa-lower','xa-lower-green','Third Circle','signature',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2023-001',5,'orinak-orinakyan','Օրինակ Օրինակյան','signatory','certain','xa-lower',NULL,NULL,'signature',NULL,'2023-10-05',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2023-001',6,'carl-without-record','Carl Without-Record','signatory','certain',NULL,NULL,NULL,NULL,NULL,NULL,'2023-11',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2023-001',7,'maria-lange-voorbeeld','Maria Lange-Voorbeeld','signatory','certain',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2023-002',1,'ada-example','Ada Example','sponsor','certain','xa-lower','xa-lower-blue','First Circle','dates',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2023-002',2,'dora-sample','Dora Sample','rapporteur','certain','xa-lower',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2023-003',1,'bob-placeholder-south','Bob Placeholder','sponsor','certain','xa-upper','xa-upper-red','South','dates',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2024-001',1,'ada-example','Ada Example','sponsor','certain','xa-lower','xa-lower-blue','First Circle','dates',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2024-001',2,'zoe-specimen','Zoé Specimen','sponsor','certain','xa-lower',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2024-002',1,'ada-example','Ada Example','signatory','certain','xa-lower','xa-lower-blue','First Circle','as-of','2025-10-01',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2024-002',2,'carl-without-record','Carl Without-Record','signatory','certain',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2024-004',1,'ada-example','Ada Example','signatory','certain','xa-lower','xa-lower-blue','First Circle','dates',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2024-005',1,'ada-example','Ada Example','signatory','certain','xa-lower','xa-lower-blue','First Circle','dates',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2024-006',1,'zoe-specimen','Zoé Specimen','signatory','certain','xa-lower',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2025-001',1,'ada-example','Ada Example','signatory','certain','xa-lower','xa-lower-blue','First Circle','dates',NULL,'2025-02-01',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2025-001',2,'orinak-orinakyan','Ադա Օրինակյան','signatory','possible','xa-lower',NULL,NULL,NULL,NULL,NULL,NULL,'The given name is another.',NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2025-004',5,'ada-example','Ada Example','sponsor','certain','xa-lower','xa-lower-blue','First Circle','dates',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2025-004',6,'ada-example','Ada Example','signatory','certain','xa-lower','xa-lower-blue','First Circle','dates',NULL,NULL,NULL,NULL,NULL,NULL,'xa-lower-green',0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2025-004',7,'carl-without-record','Carl Without-Record','signatory','certain','xa-lower',NULL,NULL,NULL,NULL,NULL,'2025-03-10',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2025-004',8,'carl-without-record','Carl Without-Record','signatory','certain','xa-lower',NULL,NULL,NULL,NULL,'2025-04-01',NULL,NULL,NULL,NULL,NULL,1,'the printed one',NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2025-004',9,'zoe-specimen','Zoé Specimen','signatory','certain','xa-lower',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Friends of the Archive',NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2025-004',10,'zoe-specimen','Zoé Specimen','signatory','certain','xa-lower',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Friends of the Archive',NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "signature" VALUES('xa-2025-004',11,'maria-lange-voorbeeld','Maria Lange-Voorbeeld','rapporteur','certain','xa-lower',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO "source" VALUES('statements','xa-2023-001',4,'Letter of B. Placeholder to the miniature',NULL,NULL,'other','2025-10-20',NULL,NULL,NULL);
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
INSERT INTO "source" VALUES('statements','xa-2025-004',1,'The letter as sent',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "source" VALUES('statements','xu-2024-001',1,'Texts adopted',NULL,'https://assembly.example/texts',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE statement (
    id text primary key, number text not null, title text not null, short_title text, original_title text,
    title_supplied integer not null, summary text, language text,
    type text not null, status text not null, date text not null, date_from text, date_to text,
    year integer, entered text, changed text not null, signatory_count integer not null,
    people_named integer not null, bodies_named integer not null, signatories_stated text,
    names_missing integer not null, signatories_listed text, demand_count integer not null,
    place text not null, path text not null
);
INSERT INTO "statement" VALUES('xa-1990-001','XA 1990/1','A declaration of the nineties',NULL,NULL,0,NULL,NULL,'declaration','issued','199X','1990-01-01','1999-12-31',1990,NULL,'1990-01-01',1,1,0,NULL,0,'complete',0,'','statements/xa-1990-001-decade.md');
INSERT INTO "statement" VALUES('xa-1999-001','XA 1999/1','A declaration of some day before the end of 1999',NULL,NULL,0,NULL,NULL,'declaration','issued','../1999-12-31',NULL,'1999-12-31',1999,NULL,'',0,0,0,NULL,0,NULL,1,'','statements/xa-1999-001-before.md');
INSERT INTO "statement" VALUES('xa-2023-001','XA 2023/1','Joint declaration of members of both chambers on the archive of Examplia','Declaration on the archive','Համատեղ հայտարարություն',0,'Members of both chambers ask that the archive be opened.',NULL,'declaration','issued','2023-09-25','2023-09-25','2023-09-25',2023,'2025-10-01','2025-11',6,6,0,'7',0,'complete',4,'House of Examples and Senate of Examples, Examplia','statements/xa-2023-001-founding-declaration.md');
INSERT INTO "statement" VALUES('xa-2023-002','XA 2023/2','Օրինակների արխիվի մասին',NULL,NULL,0,NULL,'hy','resolution','adopted','2023-11-05','2023-11-05','2023-11-05',2023,'2025-10-02','2025-10-02',1,1,0,NULL,0,'complete',3,'House of Examples, Examplia','statements/xa-2023-002-resolution.md');
INSERT INTO "statement" VALUES('xa-2023-003','XA 2023/3','Motion against opening the archive',NULL,NULL,0,NULL,NULL,'motion','rejected','2023-12','2023-12-01','2023-12-31',2023,NULL,'2023-12-01',1,1,0,NULL,0,'complete',1,'Senate of Examples, Examplia','statements/xa-2023-003-motion.md');
INSERT INTO "statement" VALUES('xa-2024-001','XA 2024/1','Motion for a resolution on the list of examples',NULL,NULL,1,NULL,NULL,'motion-for-resolution','tabled','2024-01-15~','2024-01-15','2024-01-15',2024,NULL,'2024-01-15',2,2,0,NULL,0,'complete',1,'House of Examples, Examplia','statements/xa-2024-001-motion-for-resolution.md');
INSERT INTO "statement" VALUES('xa-2024-002','XA 2024/2','Open letter of sixty members',NULL,NULL,0,NULL,NULL,'open-letter','issued','2024?','2024-01-01','2024-12-31',2024,NULL,'2024-01-01',60,2,0,'60',1,'partial',1,'','statements/xa-2024-002-open-letter.md');
INSERT INTO "statement" VALUES('xa-2024-003','XA 2024/3','Written declaration on shelves',NULL,NULL,0,NULL,NULL,'written-declaration','lapsed','2024-03-XX','2024-03-01','2024-03-31',2024,NULL,'2024-03-01',0,0,0,NULL,0,NULL,0,'House of Examples, Examplia','statements/xa-2024-003-written-declaration.md');
INSERT INTO "statement" VALUES('xa-2024-004','XA 2024/4','Declaration that was taken back',NULL,NULL,0,NULL,NULL,'declaration','withdrawn','2024-05%','2024-05-01','2024-05-31',2024,NULL,'2024-05-01',1,1,0,NULL,0,'complete',1,'House of Examples, Examplia','statements/xa-2024-004-withdrawn.md');
INSERT INTO "statement" VALUES('xa-2024-005','XA 2024/5','First form of the declaration of 2025',NULL,NULL,0,NULL,NULL,'declaration','superseded','2024-06-01/2024-06-03','2024-06-01','2024-06-03',2024,NULL,'2024-06-01',1,1,0,NULL,0,'complete',1,'House of Examples, Examplia','statements/xa-2024-005-superseded.md');
INSERT INTO "statement" VALUES('xa-2024-006','XA 2024/6','Declaration still open for signing',NULL,NULL,0,NULL,NULL,'declaration','issued','2024-07/..','2024-07-01',NULL,2024,NULL,'2024-07-01',1,1,0,NULL,0,'complete',0,'House of Examples, Examplia','statements/xa-2024-006-open-ended.md');
INSERT INTO "statement" VALUES('xa-2025-001','XA 2025/1','Declaration that is related in every way',NULL,NULL,0,NULL,NULL,'declaration','issued','2025','2025-01-01','2025-12-31',2025,NULL,'2025-01-01',2,2,0,NULL,0,'complete',2,'House of Examples, Examplia','statements/xa-2025-001-all-relations.md');
INSERT INTO "statement" VALUES('xa-2025-002','XA 2025/2','Resolution on the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an example that is given as a further example of examples and of all that examples stand for the example of an',NULL,NULL,0,NULL,NULL,'resolution','lapsed','2025-XX-XX','2025-01-01','2025-12-31',2025,NULL,'2025-01-01',0,0,0,NULL,0,NULL,0,'Senate of Examples, Examplia','statements/xa-2025-002-long-title.md');
INSERT INTO "statement" VALUES('xa-2025-003','XA 2025/3','The smallest statement',NULL,NULL,0,NULL,NULL,'declaration','issued','2025-09-19','2025-09-19','2025-09-19',2025,NULL,'2025-09-19',0,0,0,NULL,0,NULL,0,'','statements/xa-2025-003-smallest.md');
INSERT INTO "statement" VALUES('xa-2025-004','XA 2025/4','Open letter that bodies signed, and people for them',NULL,NULL,0,NULL,NULL,'open-letter','issued','2025-03-01','2025-03-01','2025-03-01',2025,'2025-04-02','2025-04-02',60,3,3,'at least 60',1,'partial',1,'House of Examples, Examplia','statements/xa-2025-004-bodies.md');
INSERT INTO "statement" VALUES('xu-2024-001','XU 2024/1','Recommendation of the Assembly on archives',NULL,NULL,0,NULL,NULL,'recommendation','adopted','2024-04-24','2024-04-24','2024-04-24',2024,NULL,'2024-04-24',0,0,0,NULL,0,NULL,2,'Assembly of the Samples Union','statements/xu-2024-001-recommendation.md');
CREATE TABLE statement_chamber (
    statement text not null references statement (id), position integer not null,
    chamber text not null references chamber (id), year integer,
    primary key (statement, position)
) without rowid;
INSERT INTO "statement_chamber" VALUES('xa-2023-001',0,'xa-lower',2023);
INSERT INTO "statement_chamber" VALUES('xa-2023-001',1,'xa-upper',2023);
INSERT INTO "statement_chamber" VALUES('xa-2023-002',0,'xa-lower',2023);
INSERT INTO "statement_chamber" VALUES('xa-2023-003',0,'xa-upper',2023);
INSERT INTO "statement_chamber" VALUES('xa-2024-001',0,'xa-lower',2024);
INSERT INTO "statement_chamber" VALUES('xa-2024-003',0,'xa-lower',2024);
INSERT INTO "statement_chamber" VALUES('xa-2024-004',0,'xa-lower',2024);
INSERT INTO "statement_chamber" VALUES('xa-2024-005',0,'xa-lower',2024);
INSERT INTO "statement_chamber" VALUES('xa-2024-006',0,'xa-lower',2024);
INSERT INTO "statement_chamber" VALUES('xa-2025-001',0,'xa-lower',2025);
INSERT INTO "statement_chamber" VALUES('xa-2025-002',0,'xa-upper',2025);
INSERT INTO "statement_chamber" VALUES('xa-2025-004',0,'xa-lower',2025);
INSERT INTO "statement_chamber" VALUES('xu-2024-001',0,'xu-assembly',2024);
CREATE TABLE statement_event (
    statement text not null references statement (id), event text not null references event (id),
    primary key (statement, event)
) without rowid;
INSERT INTO "statement_event" VALUES('xa-2023-001','2023-09-19-flood');
INSERT INTO "statement_event" VALUES('xa-2023-001','founding');
INSERT INTO "statement_event" VALUES('xa-2024-002','works');
INSERT INTO "statement_event" VALUES('xa-2024-003','2023-09-19-flood');
CREATE TABLE statement_group (
    statement text not null references statement (id),
    parliamentary_group text not null references parliamentary_group (id),
    primary key (statement, parliamentary_group)
) without rowid;
INSERT INTO "statement_group" VALUES('xa-2023-001','xa-lower-blue');
INSERT INTO "statement_group" VALUES('xa-2023-001','xa-lower-green');
INSERT INTO "statement_group" VALUES('xa-2023-001','xa-upper-red');
INSERT INTO "statement_group" VALUES('xa-2023-002','xa-lower-blue');
INSERT INTO "statement_group" VALUES('xa-2023-003','xa-upper-red');
INSERT INTO "statement_group" VALUES('xa-2024-001','xa-lower-blue');
INSERT INTO "statement_group" VALUES('xa-2024-002','xa-lower-blue');
INSERT INTO "statement_group" VALUES('xa-2024-004','xa-lower-blue');
INSERT INTO "statement_group" VALUES('xa-2024-005','xa-lower-blue');
INSERT INTO "statement_group" VALUES('xa-2025-001','xa-lower-blue');
INSERT INTO "statement_group" VALUES('xa-2025-004','xa-lower-blue');
INSERT INTO "statement_group" VALUES('xa-2025-004','xa-lower-green');
CREATE TABLE translation (
    statement text not null references statement (id), language text not null, title text not null,
    status text not null, made_by text,
    primary key (statement, language)
);
INSERT INTO "translation" VALUES('xa-2023-002','en','On the archive of examples','official-translation','the House of Examples');
INSERT INTO "translation" VALUES('xa-2023-003','en','Motion','translation',NULL);
CREATE TABLE vote (
    statement text not null references statement (id), number integer not null,
    chamber text not null references chamber (id), joint_with text, committee text, voted_on text,
    date text, votes_for integer,
    against integer, abstentions integer, voting integer, present integer, not_voting integer,
    method text, casting_vote text, majority text, outcome text, roll_call text, url text, names text, note text,
    primary key (statement, number)
) without rowid;
INSERT INTO "vote" VALUES('xa-2023-002',1,'xa-lower',NULL,NULL,NULL,'2023-11-04',2,NULL,NULL,NULL,NULL,NULL,'roll-call',NULL,NULL,NULL,NULL,NULL,'votes/plain.csv','First reading.');
INSERT INTO "vote" VALUES('xa-2023-002',2,'xa-lower',NULL,NULL,NULL,'2023-11-05',3,2,1,6,7,1,'roll-call',NULL,NULL,'adopted','Roll call 12','https://house.example/votes/12','votes/house.csv',NULL);
INSERT INTO "vote" VALUES('xa-2023-002',3,'xa-lower',NULL,'Committee on Shelves',NULL,'2023-11-03',NULL,NULL,NULL,NULL,NULL,NULL,'voice',NULL,NULL,'adopted',NULL,NULL,NULL,NULL);
INSERT INTO "vote" VALUES('xa-2023-002',4,'xa-lower',NULL,NULL,'amendment 1','2023-11-05',3,4,NULL,NULL,NULL,NULL,NULL,NULL,'two thirds','rejected',NULL,NULL,NULL,NULL);
INSERT INTO "vote" VALUES('xa-2023-003',1,'xa-upper',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'show-of-hands',NULL,NULL,'rejected',NULL,NULL,NULL,NULL);
INSERT INTO "vote" VALUES('xa-2024-001',1,'xa-lower','xa-upper',NULL,'the procedure','2024-02-01',5,5,NULL,NULL,NULL,NULL,'standing','for',NULL,'adopted',NULL,NULL,NULL,NULL);
INSERT INTO "vote" VALUES('xu-2024-001',1,'xu-assembly',NULL,NULL,NULL,'2024-04-23',NULL,NULL,NULL,NULL,NULL,NULL,'unanimous',NULL,NULL,'adopted',NULL,NULL,NULL,'In committee.');
INSERT INTO "vote" VALUES('xu-2024-001',2,'xu-assembly',NULL,NULL,NULL,'2024-04-24',640,41,19,700,NULL,NULL,'roll-call',NULL,NULL,'adopted',NULL,NULL,NULL,NULL);
CREATE VIEW signatures_with_names as select s.number as statement, s.title, s.date, s.year, g.number, p.name as person, g.as_printed, g.role,
             g.withdrawn, c.name as chamber, c.country, x.name as parliamentary_group, g.constituency,
             g.rests_on, g.as_of, 'https://miniature.example/register/statements/' || s.id || '.html#signatories' as address
           from signature g join statement s on s.id = g.statement join person p on p.id = g.person
           left join chamber c on c.id = g.chamber left join parliamentary_group x on x.id = g.parliamentary_group;
CREATE VIEW demands_with_statements as select d.name as demand, d.theme, s.number as statement, s.title, s.date, s.year, m.number, m.text,
             m.certainty, m.wording, 'https://miniature.example/register/statements/' || s.id || '.html#d' || m.number as address
           from demand_made m join demand d on d.id = m.demand join statement s on s.id = m.statement;
CREATE VIEW votes_with_statements as select s.number as statement, s.title, c.name as chamber, c.country, v.committee, v.voted_on, v.date,
             v.votes_for, v.against,
             v.abstentions, v.voting, v.method, v.outcome, v.roll_call,
             'https://miniature.example/register/statements/' || s.id || '.html#vote' as address
           from vote v join statement s on s.id = v.statement join chamber c on c.id = v.chamber;
CREATE VIEW ballots_with_names as select s.number as statement, s.title, b.vote, b.name as as_printed, p.name as person, b.choice, b.corrected,
             b.parliamentary_group, 'https://miniature.example/register/statements/' || s.id || '.html#vote' as address
           from ballot b join statement s on s.id = b.statement left join person p on p.id = b.person;
COMMIT;
