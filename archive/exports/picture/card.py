"""The drawn card of a statement, and that of the whole register: what other sites show beside a link.

The look is that of the pages: a thick and a thin rule, the number in a double frame, the mark of the kind, one stroke
for each person.
"""

from functools import cache

from PIL import Image, ImageDraw

from archive.exports.picture.canvas import BLACK, GREY, READY, VIOLET, Canvas
from archive.exports.picture.drawn import HEIGHT, WIDTH, Drawn
from archive.exports.picture.letters import Face, drawable
from archive.exports.picture.lines import broken, cut, width_of
from archive.language.numbers import figure
from archive.pages.drawing import strokes

SIDE, WIDE = 72, WIDTH - 2 * 72
NAME, STAMP, CAPTION = Face("sans", 27), Face("sans", 34), Face("sans", 28)

TITLES = ((Face("serif", 68), 78, 3), (Face("serif", 56), 66, 4), (Face("serif", 46), 54, 5))
"""Face of a title, pixels from line to line, and how many lines there is room for: the first that holds it is taken."""

TITLE_TOP, FACTS_TOP, STROKES_TOP = 212, 506, 556
MOST_STROKES = 100
"""Two rows. Above so many people a stroke stands for ten, a hundred or a thousand."""

SCALE, TALL, PITCH = 2, 20, 28
"""Strokes are twice as wide as on a page; how tall they are, and how far one row is from the next."""

MARK = 22
SOFT = 4
"""Shapes are drawn so many times larger and made small, for soft edges."""


def card(drawn: Drawn) -> bytes:
    """The PNG of a card. What the fonts cannot write is left out; what is too long ends in an ellipsis, at a word."""
    canvas = Canvas(WIDTH, HEIGHT)
    _head(canvas, drawn.register)
    number = drawable(drawn.number, STAMP.voice)
    if number:
        end = _stamp(canvas, number, broken=drawn.withdrawn)
        _kicker(canvas, end + 28, drawn)
    _title(canvas, drawn.title)
    each = _each(drawn.people)
    one = f" · one stroke for {figure(each)} people" if each > 1 else ""
    _line(canvas, (SIDE, FACTS_TOP), f"{drawn.facts}{one}", WIDE)
    _strokes(canvas, drawn.people, each)
    return canvas.png()


def _head(canvas: Canvas, register: str) -> None:
    _line(canvas, (SIDE, 48), register, WIDE, NAME)
    canvas.box((SIDE, 96, WIDTH - SIDE, 102), BLACK)
    canvas.box((SIDE, 106, WIDTH - SIDE, 108), BLACK)


def _line(canvas: Canvas, place: tuple[int, int], text: str, width: int, face: Face = CAPTION) -> None:
    text = drawable(text, face.voice)
    if text:
        canvas.text(place, cut(text, face, width), face)


def _stamp(canvas: Canvas, number: str, *, broken: bool) -> int:
    """The number in a double frame, which is broken where the statement was withdrawn. Returns where it ends."""
    right = SIDE + width_of(number, STAMP) + 40
    canvas.box((SIDE, 134, right, 194), READY)
    canvas.frame((SIDE, 134, right, 194), 4, VIOLET)
    canvas.frame((SIDE + 8, 142, right - 8, 186), 2, VIOLET)
    canvas.text((SIDE + 20, 141), number, STAMP, VIOLET)
    if broken:
        for gap in range(SIDE + 16, right - 16, 24):
            canvas.box((gap, 134, gap + 8, 144), READY)
            canvas.box((gap, 184, gap + 8, 194), READY)
        canvas.box((SIDE + 20, 164, right - 20, 167), VIOLET)
    return right


def _kicker(canvas: Canvas, left: int, drawn: Drawn) -> None:
    """The mark of the kind, and what stands beside it."""
    if drawn.mark:
        canvas.box((left, 153, left + MARK + 2, 153 + MARK + 2), READY)
        canvas.stencil((left, 153), _shape(drawn.mark, drawn.open), VIOLET)
        left += MARK + 14
    _line(canvas, (left, 145), drawn.kicker, WIDTH - SIDE - left)


@cache
def _shape(mark: str, open_: bool) -> Image.Image:
    """A mark: a circle for a declaration, a diamond for a letter, a square for what a chamber decides."""
    side, line = MARK * SOFT, 3 * SOFT
    large = Image.new("L", (side, side), 0)
    draw = ImageDraw.Draw(large)
    fill = 0 if open_ else 255
    if mark == "declaration":
        draw.ellipse((0, 0, side - 1, side - 1), fill, 255, line)
    elif mark == "letter":
        half = side // 2
        draw.polygon([(half, 0), (side - 1, half), (half, side - 1), (0, half)], fill, 255, line)
    else:
        draw.rectangle((2 * SOFT, 2 * SOFT, side - 1 - 2 * SOFT, side - 1 - 2 * SOFT), fill, 255, line)
    return large.resize((MARK, MARK), Image.Resampling.BOX)


def _title(canvas: Canvas, title: str) -> None:
    title = drawable(title, "serif")
    if not title:
        return
    face, pitch, most = next((size for size in TITLES[:-1] if broken(title, size[0], WIDE, size[2])[1]), TITLES[-1])
    for number, line in enumerate(broken(title, face, WIDE, most)[0]):
        canvas.text((SIDE, TITLE_TOP + number * pitch), line, face)


def _each(people: int) -> int:
    """How many people one stroke stands for."""
    each = 1
    while people > MOST_STROKES * each:
        each *= 10
    return each


def _strokes(canvas: Canvas, people: int, each: int) -> None:
    drawn = strokes(people, large=True, each=each)
    if drawn is None:
        return
    for number, (end, _) in enumerate(drawn.rows):
        canvas.stencil((SIDE, STROKES_TOP + number * PITCH), _row(end * SCALE), GREY)


@cache
def _row(end: int) -> Image.Image:
    """A row of strokes up to where it ends: 2 wide with 3 between, and 9 after each ten (archive/pages/drawing.py)."""
    row = Image.new("L", (end, TALL), 0)
    step, ten = 5 * SCALE, 56 * SCALE
    for start in range(0, end, ten):
        for left in range(start, min(start + 10 * step, end), step):
            row.paste(255, (left, 0, left + 2 * SCALE, TALL))
    return row
