# Extracts: what keeps one from being cut, and what the pages and the command line say of it.

error-extract-unread = Nobody has confirmed the title and the text of this extract. Read both: do they name anything that you left out? Then confirm them, or write them anew.
error-extract-names = The extract still names "{ $said }" in { $place ->
    [title] its title
    [text] its text
    [conditions] the conditions of its handling
    [file] the name or description of a file
   *[property] the field "{ $place }"
}, although you left it out. Write that part anew, or leave it out, too. The conditions of a report cannot be changed in an extract: file a new report instead.
error-extract-recipes-too-many = This desk keeps { $limit } choices for this version of the report already, and no more. Use one of them.
error-extract-file-missing = The file "{ $name }" is not whole on this node, so it cannot be sealed anew for the extract. Wait until all of it has arrived, or leave it out.
error-recipe-outdated = The report was corrected: version { $version } is in force. This choice was made for an earlier version. Choose again for the new one.
error-extract-file-unknown = The choice names a file that this report does not have. Choose among its files again.
