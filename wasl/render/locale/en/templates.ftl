### Templates of agreements, and terms as files that are worked on outside.

section-templates = Templates
template-lead = Terms that bind nobody. An agreement made from a template begins with them; what then differs is shown to both sides before they sign.
template-column-version = Version
template-column-source = From
template-column-uses = Agreements made from it
template-column-line = Line
template-column-name = Template
template-source-shipped = shipped with Wasl
template-source-own = this centre
template-source-came = came along with an agreement
template-used-nowhere = none
template-use-differs = { $name }: differs
template-use-title = Where it is used
template-differs-tag = differs
template-same-tag = as the template
template-older = A later version is known here.
template-clause-validity =
    { $days ->
        [one] An agreement made from it is valid for one day, unless the parties agree otherwise.
       *[other] An agreement made from it is valid for { $days } days, unless the parties agree otherwise.
    }
template-act-compose = Propose an agreement from it
template-act-export = Take the text out as a file
template-act-add = Add a template
template-act-take = Read the file
template-begin-title = Begin with a template
template-add-title = Add a template
template-add-lead = Take the text of a template out, let it be worked on, and give it back here with the next version number or another short name. Templates are kept as they are; a later version stands beside the earlier one.
template-field-file = File
template-file-hint = Plain text in UTF-8, at most 256 KiB, as this node writes it.
template-findings-title =
    { $count ->
        [one] One thing is wrong with the file
       *[other] { $count } things are wrong with the file
    }
template-findings-note = Nothing was kept. Mend these lines and give the file again.
template-findings-open = What could be read stands in the form; what could not is still missing there.
template-finding-at = Line { $row }
template-keeps = It keeps to its template. Nothing differs.
template-none = It is made from no template.
template-mark = If this is meant, sign with --differs { $mark }
agreement-template-differs = In what it differs from its template
agreement-template-note = Titles, parties and the first day are the parties’ own. Wider means: more may pass, or less is demanded.
agreement-template-again = These terms differ from the template. Read what differs; whoever presses the button again signs with it.
agreement-from-template = Made from the template “{ $name }”, and differs from it:
agreement-from-template-same = Made from the template “{ $name }”; nothing differs.
agreement-template-unknown = It names a template that this centre does not know, so nothing can be compared.
agreement-field-template = Made from the template
agreement-act-export = Take the text out as a file
agreement-member-valid-days = how long it is valid
done-template-added = The template is kept.
terms-head-keys = One entry a line: the key, a colon, the value. What is indented below belongs to the entry. Lines that begin with this sign are not read.
terms-head-codes = Codes may be written as codes or by their name in Arabic, Russian or English; what is not named is not covered.
terms-head-back = Change what you want and give the file back at the node; it names every line that it cannot read.
error-terms-too-large = The file is larger than { $limit } KiB. The text of an agreement is much smaller; check that it is the right file.
error-terms-not-text = The file is no plain text in UTF-8 (line { $line }). Save it as plain text, coded in UTF-8.
error-terms-faulty =
    { $count ->
        [one] One thing is wrong with the file; nothing was taken from it. Mend the line that is named.
       *[other] { $count } things are wrong with the file; nothing was taken from it. Mend the lines that are named.
    }
error-template-not-found = There is no template { $template } here. The list of templates names those that are known.
error-template-differs =
    { $count ->
        [one] These terms differ from their template in one article. Read it, then sign with the mark { $mark }.
       *[other] These terms differ from their template in { $count } articles. Read them, then sign with the mark { $mark }.
    }
error-template-form = The template that came along has no short name of small Latin letters, digits and hyphens, or no version. Ask the centre that sent it to mend it.
error-template-kind = This is the text of an agreement. To keep it as a template, give it a short name and a version, and begin it with “wasl-text: template/1”.
error-template-version = This would be version { $version }, and the next is { $next }. Correct the version in the file, or choose another short name.
error-template-known = This very template is kept already. Give the next version number if the text has changed.
error-agreement-days-missing = The first or the last day is missing. Give both, or a template that says how long it is valid.
finding-terms-line = This line is neither “key: value” nor indented below an entry: { $value }
finding-terms-first-line = The file has to begin with “wasl-text:” and one of { $choices }.
finding-terms-key-unknown = No such entry in a text of this kind: { $value }. Strike it, or correct its spelling.
finding-terms-key-twice = This entry stands in line { $first } already. Keep one of them.
finding-terms-key-lacking = The entry { $field } is missing. Add it.
finding-terms-empty = The entry has no value. Add one, or strike the line.
finding-terms-code-unknown = Not known: { $value }. For instance: { $choices }.
finding-terms-number = This is no whole number from 1 to 99,999: { $value }. To agree on nothing, strike the line.
finding-terms-day = This is no day as 2026-12-31: { $value }.
finding-terms-short-name = A short name has small Latin letters, digits and hyphens, at most 40: { $value }.
finding-terms-hash = This is no hash of a template: { $value }. Leave it as it was, or strike the line.
finding-terms-too-long = The text is longer than { $limit } characters. Shorten it.
finding-terms-control = The text has control characters. Strike them.
finding-terms-clause-language = The clause is missing in the language { $language }. Add it in all three.
finding-terms-clauses = There are more than { $limit } clauses. Join some.
finding-terms-reversed = The last day lies before the first.
cli-help-template = Templates of agreements.
cli-help-template-list = List the templates that are known here, and where each is used.
cli-help-template-show = Show what a template says.
cli-help-template-export = Write the text of a template to a file, to be worked on outside.
cli-help-template-add = Keep a template from a file, a new one or the next version of one.
cli-help-agreement-export = Write the text of an agreement to a file, to be worked on outside.
cli-argument-template = Short name of a template, or the hash of a version.
cli-option-agreement-template = Template to begin with; what an option says besides wins.
cli-option-agreement-terms = File of terms to begin with, as “agreement export” or “template export” write it.
cli-option-agreement-differs = Mark of the terms whose differences from their template were read.
cli-option-agreement-dry-run = Show in what the terms differ from their template, and sign nothing.
