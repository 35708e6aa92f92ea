"""What each key of a record means, in one sentence: for new files, editors' tools and whoever asks.

Apart from the models, since a build needs none of these words.
"""

MEANINGS: dict[str, dict[str, str]] = {
    "Filed": {
        "accepted": "Warnings that were looked at and are right after all, each with the reason.",
    },
    "Record": {
        "former_ids": "Ids that this record had before; their addresses lead on to it.",
        "sources": "Where what is said here can be read; their numbers count from 1.",
    },
    "Statement": {
        "title": "The title.",
        "short_title": "A shorter title for lists.",
        "original_title": "The title in the language of the original text.",
        "title_supplied": "true if the title is the register’s own, because the official one is not held.",
        "summary": "One sentence for lists, in your own words.",
        "language": "The language of the text, as a code, if it is not that of the site.",
        "type": "What kind of text it is.",
        "status": "What became of it.",
        "date": "The date as far as it is known: 2025-09-19, 2025-09 or 2025; with ~ when about, ? when uncertain.",
        "date_note": "How the date is known, or why it is in doubt.",
        "dates": "Other dates of the statement, each under the name of what happened.",
        "entered": "The day on which the record was entered.",
        "chambers": "Ids of the chambers whose members signed it, or which it was put before.",
        "references": "The official numbers.",
        "signatories": "The names as printed; a name alone, or a name with what is known of the signature.",
        "signatories_listed": "partial if the list holds only some of the names.",
        "signatories_note": "What the sources say about the list of signatories.",
        "demands": "What is asked for, in the order of the text; each a sentence, or a sentence with more about it.",
        "votes": "One entry for each vote of a chamber.",
        "declared": "Figures that the source itself states; the build counts and compares.",
        "texts": "Every text of the statement that is known, this one and those elsewhere.",
        "relations": "Other statements that this one follows, repeats, cites, amends, replies to or supersedes.",
        "events": "Ids of the events that the statement is about.",
        "discrepancies": "Where sources disagree; both are shown.",
        "responses": "What happened next, with evidence.",
        "corrections": "What was changed in this record after it was published.",
    },
    "Translation": {
        "title": "The title in the language of the translation.",
        "status": "Whose wording it is: an official translation, a translation, or a summary.",
        "made_by": "Who translated it.",
    },
    "OriginalTitle": {
        "text": "The title as it is printed.",
        "language": "The language of this title, as a code.",
    },
    "StatementDates": {
        "tabled": "The day on which it was tabled.",
        "referred": "The day on which it was referred to a committee.",
        "debated": "The day on which it was debated.",
        "adopted": "The day on which it was adopted.",
        "rejected": "The day on which it was rejected.",
        "published": "The day on which it was published.",
    },
    "Reference": {
        "label": "The official number as it is printed.",
        "url": "The address of the official page of that number.",
    },
    "Signature": {
        "as_printed": "The name as the source prints it.",
        "person": "Id of the person who is meant, if the name alone does not say it.",
        "certainty": "How sure it is that this person is meant.",
        "note": "Why this person is meant, or what else is to be said of the signature.",
        "role": "In what role the name stands there.",
        "chamber": "Id of the signatory’s chamber, where the statement has several.",
        "group": "Id of the signatory’s parliamentary group on that day.",
        "constituency": "The constituency as printed beside the name.",
        "date": "The day of this signature, if it is not that of the statement.",
        "withdrawn": "The day on which the signature was withdrawn.",
        "page": "The page on which the name stands.",
        "reply": "What the signatory says of the signature, in their own words; shown beside it.",
    },
    "Reply": {
        "date": "The day of the reply.",
        "text": "The reply, word for word.",
        "language": "The language of the reply, as a code, if it is not that of the site.",
        "source": "The number of the source where the reply can be read, such as a kept copy of the letter.",
    },
    "DemandMade": {
        "text": "What is asked for, in one sentence.",
        "demand": "Id of the demand of which this is one wording.",
        "wording": "Whose wording the sentence is.",
        "language": "The language of the sentence, as a code, if it is not that of the site.",
        "explanation": "What the sentence leaves open, in your own words.",
        "addressees": "Of whom it is asked.",
        "quote": "The words of the text itself.",
        "page": "The page on which the demand stands.",
        "events": "Ids of the events that this demand is about.",
        "note": "What else is to be said of the demand, such as where it is reported.",
    },
    "Vote": {
        "chamber": "Id of the chamber that voted.",
        "date": "The day of the vote.",
        "for": "How many voted for it.",
        "against": "How many voted against it.",
        "abstentions": "How many abstained.",
        "voting": "How many took part in the vote.",
        "present": "How many were present.",
        "not_voting": "How many were present or entitled and did not vote.",
        "method": "How the vote was taken.",
        "outcome": "What was decided.",
        "roll_call": "The official number of the vote by name.",
        "url": "The address of the official page of the vote.",
        "names": "Path, inside the content folder, of the list of who voted how.",
        "source": "Number of the source, counted from 1.",
        "note": "What else is to be said of the vote.",
    },
    "Declared": {
        "signatories": "How many signatories the source speaks of.",
        "sponsors": "How many sponsors the source speaks of.",
        "demands": "How many demands the source speaks of.",
        "note": "How the source puts it.",
    },
    "KnownText": {
        "status": "Whose wording this text is.",
        "language": "The language of this text, as a code.",
        "here": "this, if it is the text below the front matter.",
        "held": "false if the register does not hold this text.",
        "made_by": "Who wrote or translated it.",
        "url": "The address of this text.",
        "source": "Number of the source, counted from 1.",
        "note": "What else is to be said of this text.",
    },
    "Relation": {
        "type": "How this statement relates to the other one.",
        "statement": "Id of the other statement.",
        "note": "What the relation rests on.",
    },
    "Discrepancy": {
        "about": "What the sources disagree about.",
        "reported": "What one source says.",
        "by": "Number of the source that says so, counted from 1.",
        "recorded": "What the register goes by.",
        "recorded_by": "Number of the source that the register follows, counted from 1.",
        "note": "What speaks for the one or the other.",
    },
    "Response": {
        "demand": "Number of the demand that was answered, counted from 1.",
        "date": "When it happened.",
        "kind": "What kind of response it is.",
        "by": "Who responded.",
        "text": "What was said or done, in one sentence.",
        "source": "Number of the source, counted from 1.",
        "note": "What else is to be said of the response.",
    },
    "Correction": {
        "date": "The day of the correction.",
        "about": "What was corrected.",
        "was": "What stood there before.",
        "now": "What stands there now.",
        "reason": "Why it was changed.",
    },
    "Accepted": {
        "rule": "Name of the rule, as it stands in square brackets behind the warning.",
        "reason": "Why the record is right all the same.",
    },
    "Source": {
        "title": "What it is called, or what it is.",
        "publisher": "Who published it.",
        "url": "Its address on the web.",
        "kind": "What kind of source it is.",
        "language": "Its language, as a code.",
        "date": "The day on which it was published.",
        "consulted": "The day on which it was read for the register.",
        "archived": "The address of a copy in a web archive.",
        "copy": "Path, inside the content folder, of the copy that the register keeps.",
        "sha256": "SHA-256 of that copy, so that a change is noticed.",
        "note": "What else is to be said of the source.",
    },
    "Person": {
        "name": "The name as the register writes it.",
        "sort_name": "The name as an index has it: Boyer, Valérie.",
        "other_names": "Other names and spellings under which the person signed.",
        "memberships": "The chambers and groups that the person belonged to, and when.",
        "identifiers": "The person’s numbers in other registers: assemblee-nationale, senat, wikidata.",
        "note": "What else is to be said of the person.",
    },
    "identifiers": {
        "assemblee-nationale": "The number that the National Assembly of France gives, such as PA330684.",
        "senat": "The number that the Senate of France gives, such as 17737W.",
        "wikidata": "The number in Wikidata, such as Q465989.",
    },
    "OtherName": {
        "name": "The other name or spelling.",
        "note": "Where it occurs.",
        "start": "From when the person had this name.",
        "end": "Until when the person had this name.",
        "language": "The language of this name, as a code.",
    },
    "Membership": {
        "chamber": "Id of the chamber.",
        "group": "Id of the parliamentary group.",
        "constituency": "The constituency.",
        "role": "The office held, such as president of the group.",
        "start": "The first day, or as much of it as is known.",
        "end": "The last day, or as much of it as is known.",
        "as_of": "The day for which the source states it, if start and end are not known.",
        "source": "Number of the source, counted from 1.",
    },
    "Demand": {
        "name": "What is asked for, in one line.",
        "definition": "What the demand covers, and what not.",
        "theme": "The theme under which lists have it.",
        "broader": "Id of a wider demand that includes this one.",
        "related": "Ids of demands that readers may look for too.",
    },
    "Chamber": {
        "name": "The name in the language of the site.",
        "native_name": "The name in its own language.",
        "native_language": "The language of its own name and of its groups, as a code.",
        "country": "The country or body that it belongs to.",
        "code": "A code of two or three letters for the country or body, such as FR.",
        "parliament": "The parliament that it is a chamber of.",
        "members": "How many members it has.",
        "researched": "Periods that were searched for statements systematically.",
    },
    "Group": {
        "name": "The name.",
        "abbreviation": "The usual abbreviation.",
        "chamber": "Id of the chamber that it is a group of.",
        "start": "From when there was this group, under this name.",
        "end": "Until when there was this group, under this name.",
        "note": "What else is to be said of the group.",
    },
    "Event": {
        "title": "What happened, in neutral words.",
        "date": "When, as far as it is known; a period as 2022-12/2023-09.",
        "place": "Where it happened.",
    },
    "EditorialPage": {
        "title": "The title of the page.",
        "standfirst": "One or two sentences below the title.",
    },
    "Site": {
        "title": "What the site is called.",
        "tagline": "What the site holds, in a line.",
        "description": "What the site is, in one sentence, for search engines.",
        "base_url": "The public address of the site, from https:// on.",
        "language": "The language of the site, as a code.",
        "licence": "The licence of the register’s own records.",
        "contact": "Where mistakes are reported.",
        "repository": "The address of the project’s repository.",
        "edition": "The day of the edition that the content is, in full; without it the pages name no edition.",
        "feed_ids": "What the permanent ids in feeds and in the calendar begin with, if not the public address.",
        "forge": "What kind of host keeps the repository, if it is one of your own; its form for issues is filled in.",
        "security": "Where a weakness of the site is told in confidence, for the file security.txt.",
        "web_editor": "Where the web editor saves records; without it the site has no web editor.",
    },
    "Security": {
        "contact": "A web address, or an e-mail address as mailto:name@example.org.",
        "expires": "The day after which the contact is no longer to be relied on; a year ahead at the most.",
    },
    "WebEditor": {
        "backend": "What kind of host keeps the repository.",
        "repository": "The repository’s owner and name, as owner/name.",
        "branch": "The branch that is edited.",
        "host": "The address of the host, if it is one of your own and not the usual one of its kind.",
        "sign_in": "The address of the service through which editors sign in to GitHub.",
        "application": "The id that GitLab or Gitea gave to this editor as an application.",
    },
    "Licence": {
        "name": "The name of the licence.",
        "url": "The address of its text.",
    },
    "Contact": {
        "text": "The words of the link.",
        "url": "A web address, or an e-mail address as mailto:name@example.org.",
    },
}
"""Name of a model -> key -> what it means. What several models have in common stands with what they are made from;
the keys of a mapping that is no model stand under the name of its own key.
"""

LABELS = {"url": "Web address", "sha256": "SHA-256", "base_url": "Public address"}


def meaning(model: type, key: str) -> str:
    """What a key of a model means. Raises KeyError for a key that the model does not have."""
    for ancestor in model.__mro__:
        if key in MEANINGS.get(ancestor.__name__, ()):
            return MEANINGS[ancestor.__name__][key]
    raise KeyError(f"{model.__name__}.{key}")


def label(key: str) -> str:
    """A key as a heading: short_title is “Short title”."""
    return LABELS.get(key) or f"{key[:1].upper()}{key[1:]}".replace("_", " ").replace("-", " ")
