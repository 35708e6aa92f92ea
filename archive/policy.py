"""The content security policy of every page: nothing from another host, nothing inline, no string made script."""

DIRECTIVES = (
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "script-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
)
META = "; ".join(DIRECTIVES)
HEADER = "; ".join((*DIRECTIVES, "frame-ancestors 'none'"))
"""As a response header; browsers refuse frame-ancestors in a page's own head (CSP level 3, 6.4.2)."""
