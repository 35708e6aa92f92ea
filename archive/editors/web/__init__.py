"""The web editor: records written in the browser and saved to the repository, for those who never use git.

It is Sveltia CMS, told by the models what a record has. A site has it only if site.yaml asks for it under
`web_editor:`; it then lies in admin/, and loads nothing from other hosts.
"""
