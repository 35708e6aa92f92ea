"""What is true of the whole site."""

from archive.records.parts import Part
from archive.records.values import Address, ContactAddress, Language, Text


class Licence(Part):
    name: Text
    url: Address | None = None


class Contact(Part):
    """Where mistakes are reported: a web address, or an e-mail address as mailto:name@example.org."""

    text: Text
    url: ContactAddress


class Site(Part):
    """site.yaml: what is true of the whole site."""

    title: Text
    tagline: Text
    description: Text
    base_url: Address
    language: Language = "en"
    licence: Licence
    contact: Contact | None = None
    repository: Address | None = None
