"""The name of every rule that content keeps, in the order of rules/README.md. The page rules/NAME.md says the rest."""

from typing import Literal, get_args

Level = Literal["error", "warning"]

# fmt: off
ErrorName = Literal[
    "file-size", "file-encoding", "mojibake", "control-character",
    "front-matter-missing", "front-matter-unclosed", "front-matter-not-mapping", "yaml-syntax",
    "yaml-duplicate-key", "yaml-alias", "yaml-tag", "yaml-depth", "yaml-comment", "yaml-indent",
    "yaml-merge-key", "empty-value", "yaml-key",
    "content-missing", "site-missing", "file-place", "file-name", "id-duplicate", "id-reserved", "former-id",
    "translation-alone",
    "address-lost", "address-form", "address-taken", "address-reused",
    "key-unknown", "key-missing", "value-not-in-list", "value-shape", "value-date", "value-count", "value-flag",
    "value-form",
    "reference-unknown", "relation-self", "supersedes-cycle", "broader-cycle", "source-number", "scheme-unknown",
    "response-demand", "name-ambiguous", "signer-kind", "group-chamber", "dates-reversed",
    "accepted-rule",
    "vote-figures", "vote-names", "declared-differs",
    "file-missing", "file-changed", "text-here", "body-link", "body-address", "body-picture",
    "note-repeated", "body-depth", "body-density",
]
WarningName = Literal[
    "edition-over", "signatory-repeated", "name-near", "name-dates", "name-alone", "membership-dates",
    "membership-unclear", "membership-overlap", "body-dates", "dates-unlikely", "certainty-reason", "source-missing",
    "text-status", "vote-outcome", "vote-repeated", "vote-day", "voter-repeated", "voter-dates", "id-year",
    "entered-missing", "date-after-entry", "translation-empty", "yaml-remark", "body-html", "lines-joined",
    "heading-sign", "table-cells", "definition-unused", "note-unmatched", "accepted-unused", "person-near",
    "name-variant", "name-shared", "accents-lost", "letter-lost", "demand-near", "title-near",
]
# fmt: on

RuleName = ErrorName | WarningName
"""Content has these names under `accepted:`, and people have looked them up: none is changed or taken out."""

LEVELS: dict[str, Level] = {
    **dict.fromkeys(get_args(ErrorName), "error"),
    **dict.fromkeys(get_args(WarningName), "warning"),
}

LIKENESS: frozenset[RuleName] = frozenset({"person-near", "name-variant", "name-shared", "demand-near", "title-near"})
"""Rules about two records that may be one."""

SEEN_TOGETHER: frozenset[RuleName] = LIKENESS | {"entered-missing", "date-after-entry"}
"""Rules about several records: their breaches are seen only once all records are there."""
