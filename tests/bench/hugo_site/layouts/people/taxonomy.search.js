{{- $others := slice -}}
{{- range .Pages -}}{{- $others = $others | append (dict "kind" "Person" "title" .Title "address" (strings.TrimPrefix "/" .RelPermalink) "facts" (partial "count.html" (len .Pages)) "variants" .LinkTitle) -}}{{- end -}}
(globalThis.registerIndex ??= []).push({{ dict "others" $others | jsonify (dict "noHTMLEscape" true) }});
