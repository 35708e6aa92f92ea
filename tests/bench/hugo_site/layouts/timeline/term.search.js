{{- $statements := slice -}}
{{- range .Pages -}}
{{- $card := or (.Store.Get "card") (partial "card.html" .) -}}
{{- $wordings := slice -}}{{- range .Params.wordings -}}{{- $wordings = $wordings | append .text -}}{{- end -}}
{{- $demands := slice -}}{{- range .GetTerms "demands" -}}{{- $demands = $demands | append .Title -}}{{- end -}}
{{- $statements = $statements | append (dict "number" $card.number "title" $card.title "fullTitle" "" "address" (strings.TrimPrefix "/" $card.link) "kind" $card.type "place" $card.place "date" $card.date "facts" $card.facts "mark" $card.mark "wordings" $wordings "demands" $demands "signatories" .Params.signed) -}}
{{- end -}}
(globalThis.registerIndex ??= []).push({{ dict "statements" $statements | jsonify (dict "noHTMLEscape" true) }});
