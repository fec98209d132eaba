# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the Debian package out of a frozen folder: its own tree under /opt, what the system wants, and a control file.

The same bundle, version and time give the same bytes. What it depends on is read from the bundle's libraries
(installer/dependencies.py), never listed by hand.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

from installer import dependencies, system_files
from installer.freezing import PackageError, run
from reader import __version__

NAME = "lamplight"
ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = ROOT / "installer" / "linux" / "scripts"
MAINTAINER = "The Lamplight project <lamplight@lamplight.invalid>"
"""Who built it, unless DEBFULLNAME and DEBEMAIL say so, as for all of Debian's tools."""
SMALL, QUICK = ("-Zxz", "-z6", "--threads-max=1"), ("-Zgzip", "-z1")
"""How a package is packed: one thread, because two divide the work differently; or at once, for a test."""
_BLOCK = 1024

CONTROL = """\
Package: {name}
Version: {version}
Section: education
Priority: optional
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Suggests: {suggests}
Description: reader that explains cancer treatment in plain words
 Lamplight shows guides about cancer treatment beside a full-text search and
 a glossary, so that no word stays in the way. Nothing you read, search or
 write leaves your computer: the program has no network code.
 .
 It has a mode for a waiting-room terminal and one for the volunteers of a
 helpline. The first guide is about the treatment of neuroendocrine cancer,
 in English and French. It informs; it does not replace the advice of the
 people who treat you.
"""


def require() -> None:
    """Raise PackageError where a tool of Debian's is missing: asked before minutes of freezing."""
    for tool, package in (("dpkg-deb", "dpkg"), ("dpkg-shlibdeps", "dpkg-dev")):
        if shutil.which(tool) is None:
            raise PackageError(f"This needs {tool} of the package {package}, which is not here.")


def build(source: Path, out: Path, epoch: int, *, version: str = __version__, how: tuple[str, ...] = SMALL) -> Path:
    """Write `lamplight_VERSION_ARCHITECTURE.deb` into `out` and return it.

    `source` is what installer/freezing.py makes; it stays as it is. `epoch` is the package's time, in seconds since
    1970. PackageError when a tool is missing or fails.
    """
    require()
    architecture = run(["dpkg", "--print-architecture"], dict(os.environ), "The architecture is not known").strip()
    out.mkdir(parents=True, exist_ok=True)
    package = out / f"{NAME}_{version}_{architecture}.deb"
    with tempfile.TemporaryDirectory(prefix="lamplight-deb-", dir=out) as place:
        root = Path(place) / "root"
        shutil.copytree(source, root / "opt" / NAME)
        system_files.put_system_files(root, version, maintainer(), epoch)
        (root / "DEBIAN").mkdir()
        put_control(root, version, architecture, needed_packages(root))
        settle(root, epoch)
        environment = os.environ | {"SOURCE_DATE_EPOCH": str(epoch)}
        command = ["dpkg-deb", "--root-owner-group", *how, "--build", str(root), str(package)]
        run(command, environment, "dpkg-deb could not make the package")
    return package


def needed_packages(root: Path) -> list[str]:
    """Return what the tree under `root` needs of the system; PackageError when that cannot be told."""
    try:
        return dependencies.needed_packages(root)
    except dependencies.DependencyError as error:
        raise PackageError(f"What the package depends on is not known: {error}") from error


def maintainer() -> str:
    """Return who the package comes from, as in `Name <address>`."""
    name, address = os.environ.get("DEBFULLNAME"), os.environ.get("DEBEMAIL")
    return f"{name} <{address}>" if name and address else MAINTAINER


def put_control(root: Path, version: str, architecture: str, depends: list[str]) -> None:
    """Write what dpkg reads about the files under `root`: the control file, the sums and the scripts."""
    folder = root / "DEBIAN"
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    sums = [f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(root).as_posix()}\n" for path in files]
    text = control(version, architecture, depends, installed_size(root))
    (folder / "control").write_text(text, encoding="utf-8")
    (folder / "md5sums").write_text("".join(sums), encoding="utf-8")
    for script in sorted(SCRIPTS.iterdir()):
        shutil.copyfile(script, folder / script.name)


def control(version: str, architecture: str, depends: list[str], size: int) -> str:
    """Return the control file; `size` in KiB."""
    return CONTROL.format(
        name=NAME,
        version=version,
        architecture=architecture,
        maintainer=maintainer(),
        size=size,
        depends=", ".join(sorted(depends)),
        recommends=", ".join(sorted(dependencies.RECOMMENDED)),
        suggests=", ".join(sorted(dependencies.SUGGESTED)),
    )


def installed_size(root: Path) -> int:
    """Return what Debian's policy counts, in KiB: each file rounded up, and one for everything else."""
    paths = list(root.rglob("*"))
    return sum(-(-path.stat().st_size // _BLOCK) if path.is_file() and not path.is_symlink() else 1 for path in paths)


def settle(root: Path, epoch: int) -> None:
    """Give every file the rights and the time that it has in the package, whoever built it and when."""
    for path in sorted(root.rglob("*"), reverse=True):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100 or (path.parent.name == "DEBIAN" and path.suffix == "")
            path.chmod(0o755 if runs and path.name not in ("control", "md5sums") else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)
    root.chmod(0o755)
    os.utime(root, (epoch, epoch))
