"""`build.py check`: all problems and warnings of the content, without building."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from archive.build import arguments
from archive.language import numbers
from archive.problems import reports
from archive.problems.problem import Problem


def main(given: list[str], root: Path) -> int:
    """Check the content, or explain a rule. Returns 0, 1 when there are problems, 2 after wrong usage."""
    options = parse_arguments(given, root)
    if options.explain:
        from archive.commands.check.explain import explain

        return explain(options.explain)
    if stray := next((path for path in options.paths if not _names_content(path, options.content)), None):
        print(f"build.py check: {stray} is not a file or folder in {options.content}; correct it", file=sys.stderr)
        return 2
    if options.sources:
        from archive.commands.check.copies import check_copies

        found, said = check_copies(options.content)
    else:
        found, said = survey(options, root), ""
    return tell([problem for problem in found if _is_about(problem, options)], said, options)


def survey(options: argparse.Namespace, root: Path) -> list[Problem]:
    """Every problem that a build would tell. What the last build knows is used, unless another is at it just now."""
    from archive.build import snapshot
    from archive.build.recompile import survey, survey_all
    from archive.build.task import Task
    from archive.publish.output import PublishError, lock

    task = Task(options, snapshot.look(options.content, root), root)
    if not task.workspace.database.exists():
        return survey_all(task)
    try:
        with lock(options.state):
            snapshot.recall(task.seen, task.workspace, options.output)
            task.seen.arguments = task.seen.before.get("arguments", "")  # none of a build's options makes a problem
            return survey(task)
    except PublishError:
        return survey_all(task)


def tell(found: Sequence[Problem], said: str, options: argparse.Namespace) -> int:
    """Print the problems; for a person also `said`, and how often each rule was broken. Returns the exit code."""
    print(reports.FORMATS[options.format](found, options.content), end="")
    if options.format == "text":
        if found:
            print(f"\n{reports.count_by_rule(found)}")
            files = numbers.count(len({problem.path for problem in found}), "file")
            print(f"{said}{reports.verdict(found, strict=options.strict)} in {files}.")
            print(f"What a rule means: python build.py check --explain {found[0].rule}")
        else:
            print(f"{said}No problems.")
    return int(any(options.strict or problem.level == "error" for problem in found))


def _names_content(path: Path, content: Path) -> bool:
    return path.exists() and path.resolve().is_relative_to(content.resolve())


def _is_about(problem: Problem, options: argparse.Namespace) -> bool:
    """Whether a problem lies in one of the files and folders asked for, or none was."""
    if not options.paths:
        return True
    content = options.content.resolve()
    place = content.parent / problem.path
    return any(place.is_relative_to(path.resolve()) for path in options.paths)


def parse_arguments(given: list[str], root: Path) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="build.py check",
        description="Tell all problems and warnings of the content, without building. Each is told with its file, "
        "line and column, with what to do, and with the name of the rule in square brackets.",
        epilog="The exit code is 0 if the site could be built, 1 if not, 2 for options that do not exist.",
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="tell only what is wrong in these")
    parser.add_argument("--explain", metavar="RULE", help="say what a rule means, with a wrong and a right example")
    parser.add_argument(
        "--sources", action="store_true", help="compare kept copies of sources with their SHA-256, and nothing else"
    )
    arguments.add_folders(parser, root)
    parser.add_argument("--strict", action="store_true", help="treat warnings as errors")
    arguments.add_jobs(parser)
    arguments.add_format(parser)
    parser.set_defaults(base_url=None, clean=False)
    return parser.parse_args(given)
