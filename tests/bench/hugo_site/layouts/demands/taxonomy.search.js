{{- $others := slice -}}
{{- range .Pages -}}{{- $others = $others | append (dict "kind" "Demand" "title" .Title "address" (strings.TrimPrefix "/" .RelPermalink) "facts" (partial "count.html" (len .Pages)) "variants" "") -}}{{- end -}}
(globalThis.registerIndex ??= []).push({{ dict "others" $others | jsonify (dict "noHTMLEscape" true) }});
