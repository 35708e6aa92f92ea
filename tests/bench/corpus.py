"""An invented archive of any size, the same at every run: names, dates, texts and their spread are like real ones.

    python -m tests.bench.corpus FOLDER --statements 10000 --shape motions

Everybody and everything in it is invented; countries, chambers and surnames are put together from syllables.
"""

import argparse
import itertools
import random
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

FIRST_YEAR, LAST_DAY = 1990, date(2026, 6, 30)
COUNTRIES = ("xa", "xb", "xc")
"""Prefixes of invented countries; each has two chambers. The first is the busiest."""

LEVELS = ("lower", "upper")

PEOPLE_PER_STATEMENT = 0.2
FIRST_NAMES = (
    *("Adélor", "Benoix", "Célandre", "Dorvane", "Éliphe", "Fabrisse", "Ghislor", "Hélorie", "Isaude", "Jorvin"),
    *("Kathane", "Loïsiane", "Mirelde", "Noëlor", "Ombrane", "Perrix", "Quentor", "Rosvane", "Sylvor", "Théodane"),
)
ONSETS = ("B", "Br", "C", "Ch", "D", "F", "G", "Gr", "H", "J", "L", "M", "N", "P", "R", "S", "T", "V", "Z", "Š", "Ö")
NUCLEI = ("a", "e", "i", "o", "u", "é", "ai", "ou", "ö", "ia")
MIDDLES = ("ld", "rn", "mb", "v", "ss", "nt", "r", "k", "z", "pp", "ll", "sk")
ENDINGS = ("ard", "eau", "elle", "ier", "on", "ova", "sen", "ini", "et", "ourt", "ak", "yan")
PARTICLES = ("", "", "", "", "", "", "", "de ", "van ", "Le ")
ARMENIAN_FIRST, ARMENIAN_LAST = ("Նմուշ", "Օրինակ", "Փորձակ", "Կեղծան"), ("Օրինակյան", "Նմուշյան", "Անանունյան")
VERBS = ("Open", "Publish", "Protect", "Release", "Recognise", "Support", "Condemn", "Investigate", "Restore", "Fund")
OBJECTS = (
    *("the archive", "the prisoners", "the lists", "the old bridge", "the displaced", "the border posts"),
    *("the schools", "the agreement", "the observers", "the cemeteries", "the corridor", "the registers"),
    "the court’s order",
)
PLACES = (
    *("in Examplia", "in Sampleland", "along the river", "in the valley", "on the coast", "in the capital"),
    "abroad",
)
TYPES = ("declaration", "resolution", "motion", "motion-for-resolution", "open-letter", "written-declaration")
ORDINARY = (
    "the of and to in that for with on by this is are was were has have not all its their from which as at be it "
    "members parliament government people declaration resolution rights peace return border region population court "
    "law session chamber vote committee report measures request support respect recall state territory agreement "
    "release humanitarian access community protection heritage international convention justice responsibility"
)
WORDS_OF_A_TEXT = ORDINARY.split()


@dataclass(frozen=True)
class Figures:
    """How large the archive is: `people` and `demands` have authority records, `signatories` is a mean."""

    statements: int
    signatories: int = 30
    demands_each: int = 7

    @property
    def people(self) -> int:
        return max(60, int(self.statements * PEOPLE_PER_STATEMENT))

    @property
    def demands(self) -> int:
        return max(40, self.statements // 25)

    @property
    def events(self) -> int:
        return max(10, self.statements // 50)


class Corpus:
    """The files of an archive, made in order; `statement` makes one more of them at any time."""

    def __init__(self, figures: Figures, seed: int = 1) -> None:
        self.figures = figures
        self.random = random.Random(seed)  # noqa: S311 - the same archive each time
        self.vocabulary = WORDS_OF_A_TEXT + [self._word() for _ in range(60_000)]
        self.by_word = _zipf(len(self.vocabulary), 4, 1.25)  # as in real texts, 250 different words in the first 500
        self.by_word_of_a_title = _zipf(20_000, 4)  # so that few are nearly the same
        self.by_country = _zipf(len(COUNTRIES), 2)
        self.people = [self._person_name(number) for number in range(figures.people)]
        self.country_of = [*COUNTRIES, *(self._country() for _ in self.people[len(COUNTRIES) :])]
        self.members = {c: [n for n, own in enumerate(self.country_of) if own == c] for c in COUNTRIES}
        self.by_member = {country: _zipf(len(members), 20) for country, members in self.members.items()}
        self.demands = [self._demand_name(number) for number in range(figures.demands)]
        self.by_demand = _zipf(figures.demands, 5)
        self.days = self._days()
        self.event_days = sorted(self._day() for _ in range(figures.events))
        self.numbers: dict[str, int] = {}

    def files(self) -> Iterator[tuple[str, str]]:
        """Path in the content folder, and text, of every file."""
        yield "site.yaml", SITE
        yield "pages/about.md", _record({"title": "About"}, self._body(300))
        for country, level in itertools.product(COUNTRIES, LEVELS):
            yield from self._chamber(country, level)
        for number, name in enumerate(self.people):
            yield f"people/person-{number:05}.md", self._person(name, number)
        for number, name in enumerate(self.demands):
            theme = OBJECTS[number % 13][4:].capitalize()
            demand = {"name": name, "definition": self._sentence(20), "theme": theme}
            yield f"demands/demand-{number:05}.md", _record(demand)
        for number in range(self.figures.events):
            event = {"title": self._sentence(6)[:-1], "date": str(self.event_days[number])}
            yield f"events/event-{number:05}.md", _record(event, self._sentence(30))
        for _ in range(self.figures.statements):
            yield self.statement()

    def statement(self) -> tuple[str, str]:
        """Path and text of one more statement."""
        day, country = self._day(), self._country()
        key = f"{country}-{day.year}"
        number = self.numbers[key] = self.numbers.get(key, 0) + 1
        voted = self.random.random() < 0.4
        keys: dict[str, object] = {
            "title": self._title(),
            "type": self.random.choice(TYPES[1:4] if voted else TYPES),
            "status": self.random.choice(["adopted", "adopted", "rejected"]) if voted else "issued",
            "date": str(day) if self.random.random() < 0.9 else str(day)[:7],
            "entered": str(day + timedelta(self.random.randrange(30))),
            "summary": self._sentence(14),
            "chambers": [f"{country}-{level}" for level in LEVELS[: 1 if self.random.random() < 0.8 else 2]],
            "signatories": self._signatories(country),
            "demands": self._demands_made(),
        }
        if voted:
            given, against = self.random.randrange(80, 300), self.random.randrange(0, 60)
            keys["votes"] = [{"chamber": f"{country}-lower", "date": str(day), "for": given, "against": against}]
        past = bisect(self.event_days, day.replace(day=1))
        if past and self.random.random() < 0.3:
            keys["events"] = [f"event-{self.random.randrange(past):05}"]
        if number > 1 and self.random.random() < 0.3:
            earlier = f"{key}-{self.random.randrange(1, number):03}"
            keys["relations"] = [{"type": self.random.choice(["follows", "repeats", "cites"]), "statement": earlier}]
        keys["sources"] = [{"title": self._sentence(8)[:-1], "publisher": "Invented Gazette", "date": str(day),
                            "url": f"https://gazette.example/{key}/{number}"}]  # fmt: skip
        keys["texts"] = [{"status": "summary", "language": "en", "here": "this", "made_by": "nobody"}]
        words = self.random.randrange(200, 900)
        return f"statements/{key}-{number:03}-{self._slug()}.md", _record(keys, self._body(words))

    # -- parts ------------------------------------------------------------------------------------

    def _country(self) -> str:
        return COUNTRIES[_pick(self.random, self.by_country)]

    def _signatories(self, country: str) -> list[str]:
        """Members of the lower chamber; how many varies as it does in parliaments, most lists short, some very long."""
        members, sums = self.members[country], self.by_member[country]
        wanted = int(self.random.lognormvariate(0, 0.6) * self.figures.signatories * 0.9)
        chosen: dict[int, None] = {}
        while len(chosen) < max(1, min(len(members) * 2 // 3, wanted)):
            chosen[members[_pick(self.random, sums)]] = None
        return [self.people[number] for number in chosen]

    def _demands_made(self) -> list[dict[str, str]]:
        wanted = self.random.randrange(self.figures.demands_each - 4, self.figures.demands_each + 5)
        chosen = dict.fromkeys(_pick(self.random, self.by_demand) for _ in range(wanted))
        return [{"text": self._sentence(16)[:-1], "demand": f"demand-{number:05}"} for number in chosen]

    def _chamber(self, country: str, level: str) -> Iterator[tuple[str, str]]:
        name = f"{level.capitalize()} House of {country.upper()}-land"
        keys = {"name": name, "country": f"{country.upper()}-land", "members": 400}
        yield f"chambers/{country}-{level}.md", _record(keys)
        for colour in ("blue", "green", "white"):
            group = {"name": f"{colour.capitalize()} group", "abbreviation": colour[:3].upper()}
            yield f"groups/{country}-{level}-{colour}.md", _record({**group, "chamber": f"{country}-{level}"})

    def _person(self, name: str, number: int) -> str:
        chamber = f"{self.country_of[number]}-lower"
        first, _, last = name.partition(" ")
        membership = {"chamber": chamber, "group": f"{chamber}-{('blue', 'green', 'white')[number % 3]}",
                      "constituency": f"{self._word().capitalize()}shire", "start": str(FIRST_YEAR - 10)}  # fmt: skip
        keys = {"name": name, "sort_name": f"{last}, {first}", "memberships": [membership]}
        return _record(keys, self._sentence(20) if number % 4 == 0 else "")

    def _person_name(self, number: int) -> str:
        if number % 25 == 24:
            first, last = self.random.choice(ARMENIAN_FIRST), self.random.choice(ARMENIAN_LAST)
            spelt = "".join(3 * chr(0x561 + int(digit)) for digit in str(number))  # so that no two are a slip apart
            return f"{first} {spelt.capitalize()}{last.lower()}"
        surname = self.random.choice(PARTICLES) + "".join(map(self.random.choice, (ONSETS, NUCLEI, MIDDLES, NUCLEI)))
        twin = "" if self.random.random() < 0.9 else f"-{self._word().capitalize()}"
        return f"{self.random.choice(FIRST_NAMES)} {surname}{_spelt(number)}{self.random.choice(ENDINGS)}{twin}"

    def _demand_name(self, number: int) -> str:
        verb, thing, place = VERBS[number % 10], OBJECTS[number // 10 % 13], PLACES[number // 130 % 7]
        return f"{verb} {thing} {place}" + (f" and {self._word()}" if number >= 910 else "")

    def _title(self) -> str:
        kind = self.random.choice(["Joint declaration on", "Resolution on", "Motion calling for", "Open letter on"])
        words = self._words(self.random.randrange(4, 14), self.by_word_of_a_title)
        return f"{kind} {' '.join(words)}"

    def _body(self, words: int) -> str:
        """Paragraphs with some headings, lists, emphasis, links, quotations and footnotes."""
        parts: list[str] = []
        notes: list[str] = []
        while words > 0:
            sentences = [self._sentence(self.random.randrange(12, 32)) for _ in range(self.random.randrange(2, 5))]
            words -= sum(sentence.count(" ") + 1 for sentence in sentences)
            parts.append(self._paragraph(sentences, notes))
        return "\n\n".join(parts + notes)

    def _paragraph(self, sentences: list[str], notes: list[str]) -> str:
        form = self.random.random()
        if form < 0.08:
            return "## " + sentences[0][:60].strip() + "\n\n" + " ".join(sentences[1:])
        if form < 0.18:
            return "\n".join(f"- {sentence}" for sentence in sentences)
        if form < 0.24:
            return "> " + " ".join(sentences)
        if form < 0.40:
            first = sentences[0].split(" ")
            marked = f"*{first[0]}* **{first[1]}** [{first[2]}](https://house.example/a)"
            return " ".join([marked, *first[3:], *sentences[1:]])
        if form < 0.44:
            notes.append(f"[^{len(notes) + 1}]: {sentences[0]}")
            return " ".join(sentences[1:]) + f"[^{len(notes)}]"
        return " ".join(sentences)

    def _sentence(self, words: int) -> str:
        return " ".join(self._words(words, self.by_word)).capitalize() + "."

    def _words(self, number: int, sums: Sequence[float]) -> list[str]:
        return [self.vocabulary[_pick(self.random, sums)] for _ in range(number)]

    def _word(self) -> str:
        parts = (ONSETS, NUCLEI, MIDDLES, NUCLEI)[: self.random.choice((2, 4, 4))]
        return "".join(map(self.random.choice, parts)).lower() + self.random.choice(ENDINGS)

    def _slug(self) -> str:
        return "-".join(self.random.choice(WORDS_OF_A_TEXT) for _ in range(2))

    def _days(self) -> list[date]:
        """Days from the first year on, the later ones oftener."""
        first = date(FIRST_YEAR, 1, 1)
        span = (LAST_DAY - first).days
        return [first + timedelta(int(span * (n / 5000) ** 0.5)) for n in range(5000)]

    def _day(self) -> date:
        return self.random.choice(self.days)


class Motions(Corpus):
    """An archive like the motions of one house: long titles, short plain texts, few names, and no demand made twice.

    Every demand begins with the same formula, as those of many parliaments do.
    """

    def _title(self) -> str:
        return f"Motion by the member for the district on {' '.join(self._words(26, self.by_word_of_a_title))}"

    def _signatories(self, country: str) -> list[str]:
        members, sums = self.members[country], self.by_member[country]
        wanted = self.random.choice((1, 1, 1, 2, 2, 3, 4, 6, 9, 14))
        chosen = dict.fromkeys(members[_pick(self.random, sums)] for _ in range(wanted))
        return [self.people[number] for number in chosen]

    def _demands_made(self) -> list[dict[str, str]]:
        words = (self._words(self.random.randrange(14, 30), self.by_word) for _ in range(self.random.choice((1, 1, 2))))
        return [{"text": f"Calls on the government to {' '.join(some)}"} for some in words]

    def _body(self, words: int) -> str:
        return "\n\n".join(self._sentence(self.random.randrange(15, 40)) for _ in range(min(words, 600) // 150))


SHAPES = {"mixed": Corpus, "motions": Motions}


def write(folder: Path, figures: Figures, shape: str = "mixed") -> Corpus:
    """Write an archive into an empty folder; what is given back makes further statements."""
    corpus = SHAPES[shape](figures)
    for name, text in corpus.files():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return corpus


SITE = """\
title: Invented register
tagline: For measuring
description: An invented archive, made to measure how long a build takes.
base_url: https://register.example
licence: {name: None}
"""


def _zipf(number: int, flattened: int, power: float = 1) -> Sequence[float]:
    """Sums of weights 1/(n + flattened)^power: the first few are picked very often, most seldom."""
    return list(itertools.accumulate((n + flattened) ** -power for n in range(number)))


def _pick(source: random.Random, sums: Sequence[float]) -> int:
    return bisect(sums, source.random() * sums[-1])


def _spelt(number: int) -> str:
    """A number as syllables, so that no two surnames are the same."""
    syllables = ("ba", "co", "di", "fu", "ge", "lo", "mi", "nu", "ra", "te")
    return "".join(syllables[int(digit)] for digit in str(number))


def _record(keys: Mapping[str, object], body: str = "") -> str:
    return "---\n" + "".join(_lines(keys, "")) + f"---\n{body}\n"


def _lines(keys: Mapping[str, object], indent: str) -> Iterator[str]:
    """Front matter as an editor writes it. Written by hand, for a YAML library would take most of the time."""
    for key, value in keys.items():
        if not isinstance(value, list):
            yield f"{indent}{key}: {value}\n"
            continue
        yield f"{indent}{key}:\n"
        for item in value:
            if isinstance(item, dict):
                first, *rest = _lines(item, "")
                yield f"{indent}  - {first}"
                yield from (f"{indent}    {line}" for line in rest)
            else:
                yield f"{indent}  - {item}\n"


def main() -> None:
    parser = argparse.ArgumentParser(description="Write an invented archive.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--statements", type=int, default=1000)
    parser.add_argument("--shape", choices=SHAPES, default="mixed")
    options = parser.parse_args()
    write(options.folder, Figures(options.statements), options.shape)


if __name__ == "__main__":
    main()
