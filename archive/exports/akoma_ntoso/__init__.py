"""Statements as Akoma Ntoso 3.0, the XML of parliaments (OASIS Standard “Akoma Ntoso Version 1.0”, 29 August 2018).

`markup` writes elements, `names` the IRIs, `languages` the codes of languages, `references` what the text refers to.
`prose` turns the HTML of a text into blocks, `preamble` finds its citations and recitals. `meta`, `body` and
`conclusions` write the parts of a document. archive/docs/akoma-ntoso.md says which field becomes which element.
"""
