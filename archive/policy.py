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
FRAMES = "frame-ancestors 'none'"
HEADER = "; ".join((*DIRECTIVES, FRAMES))
"""As a response header; browsers refuse frame-ancestors in a page's own head (CSP level 3, 6.4.2)."""


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
