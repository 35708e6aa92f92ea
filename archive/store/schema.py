"""The tables of the compiled archive, and those in which the build keeps account of its work.

`TABLES` are published as archive.db; `ACCOUNTS` never are. Tables of short rows are without rowid, and lie in order of
their keys; those whose rows hold whole records have one, or finding a row would mean to read others. The records of
statements, most of the archive's bytes, lie in a table of their own, which only their own pages read. Another has
the ids of a statement's people and of its demands, once each, in one line: whoever asks wants all of them. A third
has each statement as an entry of feeds; its key has the day of the update too, so that feeds are put in order by it.
A fourth says by what lists may be narrowed to each statement, with the word for it.
`references` is for whoever opens the published files: SQLite does not enforce it unless asked to.
"""

from archive.kinds import KINDS

TABLES = """
create table statement (
    id text primary key, number text not null, title text not null, short_title text, original_title text,
    title_supplied integer not null, summary text, language text,
    type text not null, status text not null, date text not null, date_from text, date_to text,
    year integer, sort text not null, entered text, changed text not null, signatory_count integer not null,
    people_named integer not null, bodies_named integer not null, signatories_stated text,
    names_missing integer not null, signatories_listed text, demand_count integer not null,
    mark text not null, open integer not null, place text not null, card text not null, path text not null
);
create table statement_chamber (
    statement text not null references statement (id), position integer not null,
    chamber text not null references chamber (id), year integer, sort text not null,
    primary key (statement, position)
) without rowid;
create table statement_group (
    statement text not null references statement (id),
    parliamentary_group text not null references parliamentary_group (id), sort text not null,
    primary key (statement, parliamentary_group)
) without rowid;
create table signature (
    statement text not null references statement (id), number integer not null,
    person text not null references person (id), as_printed text not null,
    role text not null, certainty text not null, chamber text references chamber (id),
    parliamentary_group text references parliamentary_group (id), constituency text,
    rests_on text, as_of text, date text, withdrawn text, note text, page text, on_behalf_of text,
    on_behalf_of_group text references parliamentary_group (id), by_request integer not null, version text,
    reply_date text, reply text, reply_language text, reply_source integer, sort text not null,
    primary key (statement, number)
) without rowid;
create table possible_office (
    statement text not null references statement (id), signature integer not null, number integer not null,
    chamber text not null references chamber (id),
    parliamentary_group text references parliamentary_group (id), constituency text, as_of text,
    primary key (statement, signature, number)
) without rowid;
create table body_signature (
    statement text not null references statement (id), number integer not null, body text not null,
    name text not null, type text not null, language text,
    parliamentary_group text references parliamentary_group (id), as_printed text not null, role text not null,
    chamber text references chamber (id), date text, withdrawn text, note text, page text, on_behalf_of text,
    on_behalf_of_group text references parliamentary_group (id), by_request integer not null, version text,
    reply_date text, reply text, reply_language text, reply_source integer, initial text not null,
    letter text not null, name_sort text not null, sort text not null,
    primary key (statement, number)
) without rowid;
create table demand_made (
    statement text not null references statement (id), number integer not null,
    demand text not null references demand (id), text text not null, wording text not null, language text,
    addressees text, explanation text, quote text, page text, certainty text not null, source integer, note text,
    sort text not null,
    primary key (statement, number)
) without rowid;
create table vote (
    statement text not null references statement (id), number integer not null,
    chamber text not null references chamber (id), joint_with text, committee text, voted_on text,
    date text, votes_for integer,
    against integer, abstentions integer, voting integer, present integer, not_voting integer,
    method text, casting_vote text, majority text, outcome text, roll_call text, url text, names text, note text,
    primary key (statement, number)
) without rowid;
create table ballot (
    statement text not null references statement (id), vote integer not null, number integer not null,
    person text references person (id), name text not null,
    choice text not null, corrected text, parliamentary_group text, identifier text, scheme text,
    primary key (statement, vote, number)
) without rowid;
create table relation (
    statement text not null references statement (id), number integer not null, type text not null,
    other text not null references statement (id), note text,
    primary key (statement, number)
) without rowid;
create table response (
    statement text not null references statement (id), number integer not null, demand integer, date text not null,
    type text not null, made_by text, text text, source integer, source_name text, note text, entered text,
    sort text not null, primary key (statement, number)
) without rowid;
create table statement_event (
    statement text not null references statement (id), event text not null references event (id), sort text not null,
    primary key (statement, event)
) without rowid;
create table translation (
    statement text not null references statement (id), language text not null, title text not null,
    status text not null, made_by text, json text not null,
    primary key (statement, language)
);
create table correction (
    kind text not null, record text not null, number integer not null, date text not null, sort text not null,
    about text not null, was text, now text, reason text not null, primary key (kind, record, number)
) without rowid;
create table source (
    kind text not null, record text not null, number integer not null, title text not null, publisher text,
    url text, type text, date text, archived text, copy text, sha256 text, primary key (kind, record, number)
) without rowid;
create table former_id (
    kind text not null, former text not null, id text not null, primary key (kind, former, id)
) without rowid;
create table person (
    id text primary key, name text not null, sort_name text not null, sort text not null,
    initial text not null, letter text not null, authority integer not null, json text,
    statements integer not null default 0, signed integer not null default 0,
    sponsored integer not null default 0, behind integer not null default 0,
    chamber text, constituency text, as_of text, spellings text
);
create table person_name (
    person text not null references person (id), number integer not null, name text not null, folded text not null,
    start text, "end" text, primary key (person, number)
) without rowid;
create table person_identifier (
    person text not null references person (id), issuer text not null, identifier text not null,
    primary key (person, issuer)
) without rowid;
create table membership (
    person text not null references person (id), number integer not null, chamber text not null references chamber (id),
    parliamentary_group text references parliamentary_group (id), constituency text, role text, start text,
    "end" text, as_of text, primary key (person, number)
) without rowid;
create table demand (
    id text primary key, name text not null, sort text not null, initial text not null, letter text not null,
    definition text, theme text, broader text references demand (id), authority integer not null, json text,
    only_at text, statements integer not null default 0, doubted integer not null default 0, first text
);
create table chamber (
    id text primary key, name text not null, native_name text, native_language text, country text not null,
    code text, parliament text, members integer, sort text not null, json text not null
);
create table parliamentary_group (
    id text primary key, name text not null, abbreviation text, chamber text not null references chamber (id),
    start text, "end" text, sort text not null, json text not null
);
create table event (
    id text primary key, title text not null, place text, date text not null, date_from text, date_to text,
    year integer, sort text not null, json text not null
);
create table editorial_page (id text primary key, title text not null, json text not null);
"""

VIEWS = f"""
create view standing as select * from signature where withdrawn is null and role <> 'rapporteur';
create view standing_body as select * from body_signature where withdrawn is null and role <> 'rapporteur';
create view demand_with_page as select id, letter from demand where only_at is null;
create view demand_without_page as
    select d.id from demand d join listed l on l.address = {KINDS["demands"].address_of("d.id")}
    where d.only_at is not null;
create view demand_with_feed as select id from demand_with_page union all select id from demand_without_page;
"""
"""The signatures that count: whose day of withdrawal is not recorded, and which are no rapporteur's (standing.py).

Demands have a page where they have a record or are made twice; any other is at its place in the one statement that
makes it. Of those without a page, here are the ones that had one: their addresses are in the ledger. Those keep the
feed, for no feed reader follows a page.
"""

INNER_TABLES = (
    *("statement_record", "statement_entry", "want"),
    *("correction", "source", "refers", "acceptance"),
)
INNER_COLUMNS = {
    "person": ("statements", "signed", "sponsored", "behind", "chamber", "constituency", "as_of", "spellings"),
    "demand": ("statements", "doubted", "first"),
}
"""What is no part of a record's face, beside every column `json`: the record as a whole, and what follows from other
records. Only pages that say that they read the whole of a record may ask for it (see archive/render/kind.py).
"""

INDEXES = """
create index statement_by_sort on statement (sort, id);
create index statement_by_year on statement (year, sort, id);
create index statement_by_change on statement (changed, sort, id);
create index statement_without_entry on statement (id) where entered is null;
create index statement_chamber_by_chamber on statement_chamber (chamber, sort, statement);
create index statement_facet_by_value on statement_facet (facet, value, year, sort, statement);
create index statement_entry_by_update on statement_entry (updated, statement);
create index signature_by_person on signature (person, sort, statement, role, withdrawn, as_printed);
create index signature_by_chamber on signature (chamber, person) where chamber is not null;
create index signature_by_group on signature (parliamentary_group, person, sort, statement)
    where parliamentary_group is not null;
create index possible_office_by_group on possible_office (parliamentary_group, statement)
    where parliamentary_group is not null;
create index possible_office_by_chamber on possible_office (chamber, statement);
create index signature_on_behalf on signature (on_behalf_of_group, sort, statement)
    where on_behalf_of_group is not null;
create index body_signature_by_letter on body_signature (letter, name_sort, body);
create index body_signature_by_group on body_signature (parliamentary_group, sort, statement)
    where parliamentary_group is not null;
create index statement_group_by_group on statement_group (parliamentary_group, sort, statement);
create index demand_made_by_demand on demand_made (demand, sort, statement, number, certainty);
create index vote_by_chamber on vote (chamber, statement);
create index ballot_by_person on ballot (person, statement);
create index relation_by_other on relation (other, statement);
create index response_by_day on response (sort, statement, number);
create index statement_event_by_event on statement_event (event, sort, statement);
create index source_by_copy on source (copy) where copy is not null;
create index person_by_letter on person (letter, sort, id);
create index person_by_sort on person (sort, id);
create index person_name_by_name on person_name (name, person);
create index person_name_by_folded on person_name (folded, person, name);
create index person_identifier_by_identifier on person_identifier (issuer, identifier, person);
create index membership_by_chamber on membership (chamber, person);
create index membership_by_group on membership (parliamentary_group, person);
create index demand_by_letter on demand (letter, sort, id);
create index demand_by_sort on demand (sort, id);
create index demand_by_count on demand (statements, sort, id);
create index demand_by_broader on demand (broader) where broader is not null;
create index demand_name_by_folded on demand_name (folded, demand);
create index group_by_chamber on parliamentary_group (chamber, sort, id);
create index event_by_sort on event (sort, id);
"""

ACCOUNTS = """
create table file (
    path text primary key, kind text, id text, language text, stamp text, digest blob
) without rowid;
create index file_by_record on file (kind, id);
create table statement_record (statement text primary key, json text not null);
create table statement_index (
    statement text primary key, people text not null, groups text not null,
    demands text not null, doubted text not null
) without rowid;
create table statement_facet (
    statement text not null, facet text not null, value text not null, word text not null,
    year integer, sort text not null, primary key (statement, facet, value)
) without rowid;
create table statement_entry (
    statement text not null, updated text not null, first text not null, xml text not null,
    primary key (statement, updated)
);
create table demand_name (
    demand text not null, folded text not null, primary key (demand, folded)
) without rowid;
create table refers (
    kind text not null, record text not null, to_kind text not null, target text not null,
    primary key (kind, record, to_kind, target)
) without rowid;
create index refers_by_target on refers (to_kind, target);
create table beginning (
    demand text primary key, part text not null, beginning text not null
) without rowid;
create index beginning_by_part on beginning (part);
create table part (
    kind text not null, record text not null, part text not null, number integer not null,
    primary key (kind, record, part)
) without rowid;
create table want (
    statement text not null, need text not null, detail text not null, sort text not null,
    primary key (statement, need)
) without rowid;
create index want_by_need on want (need, sort, statement);
create table comparison (
    earlier text not null, later text not null, demand text not null, primary key (earlier, later, demand)
) without rowid;
create index comparison_by_later on comparison (later);
create index comparison_by_demand on comparison (demand);
create table warning (
    kind text, record text, path text not null, line integer not null, column integer not null, key text not null,
    message text not null, rule text not null
);
create table likeness_key (
    kind text not null, key integer not null, length integer not null, id text not null,
    primary key (kind, key, length, id)
) without rowid;
create table likeness (
    kind text not null, id text not null, name text not null, other text not null, other_name text not null,
    rule text not null, primary key (kind, id, name, other, other_name)
) without rowid;
create index likeness_by_other on likeness (kind, other);
create table acceptance (
    kind text not null, record text not null, number integer not null, rule text not null,
    primary key (kind, record, number)
) without rowid;
create table place (
    kind text not null, record text not null, key text not null, path text not null, line integer not null,
    column integer not null, primary key (kind, record, key)
) without rowid;
create table tombstone (
    address text primary key, day text not null, name text not null, reason text not null
) without rowid;
create table listed (address text primary key, words text not null) without rowid;
create table unlisted (address text primary key, words text not null) without rowid;
create table page (path text primary key, kind text not null, owner text not null, part text not null) without rowid;
create index page_by_kind on page (kind, owner);
create table stale (path text primary key, kind text not null, owner text not null, part text not null) without rowid;
create table lag (path text primary key) without rowid;
create table account (name text primary key, value text) without rowid;
"""
