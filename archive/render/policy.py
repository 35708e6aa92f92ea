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
FRAMES = "DENY"
"""X-Frame-Options (HTML, “The `X-Frame-Options` header”) of every page that other sites may not show in a frame.

The policy's own word for it, frame-ancestors, would have to stand in the one header of all files, for hosts cannot say
“all but these”; and then no page could be shown in a frame, those neither that are made for it.
"""


def of_the_web_editor(hosts: tuple[str, ...]) -> str:
    """The policy of the one page in admin/: styles of its own making, pictures from memory, and these hosts asked."""
    return "; ".join(
        (
            "default-src 'none'",
            "style-src 'self' 'unsafe-inline'",
            "font-src 'self'",
            "img-src 'self' blob: data:",
            "script-src 'self'",
            f"connect-src 'self' blob: data: {' '.join(hosts)}",
            "form-action 'none'",
            "base-uri 'none'",
        )
    )
