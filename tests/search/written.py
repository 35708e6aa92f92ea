"""A small archive of what is written in one way and looked for in another; all its people are invented."""

from functools import cache
from pathlib import Path
from textwrap import dedent

from tests.archives import Built, built

CHAMBER = """
    ---
    name: Sample Assembly
    native_name: Օրինակների ժողով
    native_language: hy
    country: Exempla
    ---
"""
EVENT = """
    ---
    title: Closing of the Upper Quay Road
    date: 2022-12
    place: Quaytown
    ---
"""
DEMAND = """
    ---
    name: Keep the harbour lit at night
    ---
"""
PEOPLE = {
    "karen-petrosyan": ("Կարեն Պետրոսյան", "Պետրոսյան, Կարեն", "Karen Petrossian"),
    "hakob-hakobyan": ("Հակոբ Հակոբյան", "Հակոբյան, Հակոբ", ""),
    "ivan-obraztsov": ("Иван Образцов", "Образцов, Иван", ""),
    "nikos-papandopoulos": ("Νίκος Παπανδόπουλος", "Παπανδόπουλος, Νίκος", ""),
    "anoush-manouchian": ("Anouch Manouchian", "Manouchian, Anouch", ""),
    "sean-o-sample": ("Seán O’Sample", "O’Sample, Seán", "Shaun Sampleson"),
    "aurelie-echantillon": ("Aurélie d’Échantillon", "Échantillon, Aurélie d’", ""),
}
"""Id -> name, sort name, another name."""


def statement(title: str, text: str, more: str = "", language: str = "en") -> str:
    """The file of a statement."""
    head = dedent(more).strip("\n")
    return (
        f'---\ntitle: "{title}"\ntype: motion\ndate: 2025-03-01\nlanguage: {language}\n{head}\n'
        f"texts: [{{status: official, language: {language}, here: this}}]\nsources: [{{title: Sample Gazette}}]\n---\n"
        f"{text}\n"
    )


STATEMENTS = {
    1: statement("Motion on a UN mission and an AU mission", "The UN Security Council and the AU shall meet."),
    2: statement("Motion on the Security Council of the assembly", "The Security Council shall meet."),
    3: statement("Motion sur une mission", "Un appel au Conseil, et un seul. Il est à la mer.", language="fr"),
    4: statement("Motion on services", "The IT of the ES, the LA group, EST time, and vitamin D. To be or not to be."),
    5: statement(
        "Motion on co-operation",
        "The E.U. and its co‑operation with the U.N. of 10,000 members after COVID-19.",
    ),
    6: statement("Motion on cooperation", "The EU and its cooperation, 10 000 members, and covid19."),
    7: statement("Motion in thin spaces", "There were 10\u202f000 boats, then 12\u2009345, then 1.234.567 and 98'765."),
    8: statement("Motion sur l’Exempla", "La défense de l'Arménie et d’Artsakh, aujourd’hui.", language="fr"),
    9: statement(
        "Motion signed in three scripts",
        "Names are printed as they were.",
        """
        signatories:
          - {as_printed: Կարեն Պետրոսյան, person: karen-petrosyan}
          - {as_printed: Հակոբ Հակոբյան, person: hakob-hakobyan}
          - {as_printed: Иван Образцов, person: ivan-obraztsov}
          - {as_printed: Νίκος Παπανδόπουλος, person: nikos-papandopoulos}
        """,
    ),
    10: statement(
        "Motion signed in one script",
        "Names are printed otherwise.",
        """
        signatories:
          - {as_printed: Anouch Manouchian, person: anoush-manouchian}
          - {as_printed: O’Sample, person: sean-o-sample}
          - {as_printed: A. d’Échantillon, person: aurelie-echantillon}
          - Vartan Testossian
        """,
    ),
    11: statement("Բանաձեւ ջրի մասին", "Լաչինի եւ Արցախի ժողովուրդը, Երեւանի մէջ։", language="hy"),
    12: statement(
        "Motion on lamps",
        "Nothing is said of the place.",
        """
        chambers: [xx-assembly]
        events: [2022-12-closing]
        demands:
          - {text: Light every lamp, demand: harbour-lit, certainty: possible, note: As one report has it.}
        references:
          - {label: A/RES/62/9999}
          - {label: B9-0777/2025}
        """,
    ),
    13: statement("Motion of Yerevan", "Mr Testosyan and Mr Sahakian spoke in Yerevan."),
    14: statement("THE LONG VIEW OF THE COAST", "Nothing in it."),
}


def make(folder: Path) -> Path:
    """Write the archive into a folder; gives its content."""
    content = folder / "content"
    people = {
        f"people/{identity}.md": f"---\nname: {name}\nsort_name: {sort}\n"
        + (f"other_names: [{other}]\n" if other else "")
        + "---\n"
        for identity, (name, sort, other) in PEOPLE.items()
    }
    files = {
        "site.yaml": "title: Test Register\ntagline: Tests\ndescription: Tests.\nbase_url: https://register.example\n"
        "licence: {name: CC0 1.0}\n",
        "chambers/xx-assembly.md": dedent(CHAMBER).lstrip(),
        "events/2022-12-closing.md": dedent(EVENT).lstrip(),
        "demands/harbour-lit.md": dedent(DEMAND).lstrip(),
        **people,
        **{f"statements/xx-2025-{number:03}-m.md": text for number, text in STATEMENTS.items()},
    }
    for path, text in files.items():
        target = content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return content


@cache
def archive() -> Built:
    """The archive, built once in a run."""
    return built("written", make)
