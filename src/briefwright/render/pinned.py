"""The very files that pages are proven with: their SHA-256, and the packages of Debian 12 that hold them.

Other releases of a font have other outlines and widths: lines may break elsewhere. A brief is made with whatever is
installed; `doctor` says so, and tests that compare pages leave out what cannot be the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from briefwright.render.fonts import FACES, Face, find, installed

PACKAGES = {
    "fonts-paratype": "20181108-3",
    "fonts-vollkorn": "4.105-2",
    "fonts-noto-cjk": "1:20220127+repack1-1",
    "fonts-lxgw-wenkai": "1.250+repack-1",
}

FILES = {
    "PTF55F.ttf": "d074251529defb38523f3d89cfadfc2491515b32c22f154a8fc6b4c184415a69",
    "PTF56F.ttf": "e2b2f71276ed2745ca137fef788246dcd381e88e66d9d23754112f51d73e05fc",
    "PTF75F.ttf": "71a57caa616bec6f7266bddb176defd481f4edfca357123d4d3d8bb942b10f26",
    "PTF76F.ttf": "4d64a0a0a992b9efbbe4fef6ef1fdb2dcdd97b1dadac68d1c5e3fe0ed193c306",
    "PTS55F.ttf": "3bbff9ab698453a4c705ec9ab9d8f528d21562a684bb6816f157163637eac914",
    "PTS56F.ttf": "12cf8874d07b5a3e290314ca575b980e5cb5742f42e7033e682b15b11531ad93",
    "PTS75F.ttf": "576b59732fff967895eba1eed0fc5f8cdb069ea31fde878c0cdc36aa2d4615ef",
    "PTS76F.ttf": "fe325df7f1de2195db8faf13aad2376222a9b1257b178ceba1b1ec3c12fbd37a",
    "Vollkorn-Regular.ttf": "33c0e4742dbf693d8f6cda114c02bcf213c0edfb18f0350e483e9354bf9f0c9b",
    "Vollkorn-Italic.ttf": "9261dc54be8ee1c5d4c99c4ae8c51042aaafb370a81394f2f426469b94770b1b",
    "Vollkorn-SemiBold.ttf": "96aad04ffae1d2c18c4f07ffadde9f6a57bcb84486c6a14fdfc58531e4b63b91",
    "Vollkorn-SemiBoldItalic.ttf": "8242bd409353f02f892348c934e549e77d2b6ce57db1de38f5f8a24f3c27d764",
    "NotoSerifCJKSC-Regular.otf": "9db9cfb2875b67a625636f1890e3b1519be1fffec583daf4d6a73ca8dea33a97",
    "NotoSerifCJK-Regular.ttc": "a04178ec485dffdff7cc0c0c20e1fce9202d7e2160d805e8e44a4c8841c58481",
    "NotoSerifCJKSC-Bold.otf": "16090ebe229f8a48bc94bda788e2da9ecd49ab822ca80d5e2db9b3ec3854dc65",
    "NotoSerifCJK-Bold.ttc": "a5d4b046c127da3d7c72f98b46c41489cd29bf52abfdf18aba920903e920d4ac",
    "NotoSansCJKSC-Regular.otf": "fb3b8d574150df2fb21d13554d20aae3dc316062e24d34fe3d1ae136d7b4f71f",
    "NotoSansCJK-Regular.ttc": "b76b0433203017ca80401b2ee0dd69350349871c4b19d504c34dbdd80541690a",
    "NotoSansCJKSC-Bold.otf": "9023d55873ce84a6fcbc8d5ade547ab571563091654a5e854c64e04e0a44f8c5",
    "NotoSansCJK-Bold.ttc": "faa5f3656a78b2e2d450d27fe8382c778bc2b6bb5ea29c986664a6a435056ceb",
    "NotoSerifCJKSC-Regular-Marks.otf": "966414f4c85aa8d5f52b6f459b3ce7d070a2376a36f35033a1831abceaf68dfb",
    "NotoSerifCJKSC-Bold-Marks.otf": "c00340dcd5d82ee39f52cc4c88e6007b1ab52aa9dbab614e5df3ecc80c02a89e",
    "NotoSansCJKSC-Regular-Marks.otf": "5808afdc14ba7e8e0fe1bc5adeaca02a3285b76cf0e4b92f52d20619e9625aba",
    "NotoSansCJKSC-Bold-Marks.otf": "3cc694d53abd2d416014bc314530e8118cfc7ba633f25f3fc3d038cb0b68aa2b",
    "NotoSerifCJKSC-Regular-Stops.otf": "f8634fd959f4b76bd1423f5013e076afccef94907b1400509f34f66a773b36aa",
    "LXGWWenKai-Regular.ttf": "bbf534b0ca093928f94d1782855e65a19a32cde82b075d495d072025521953c8",
}
"""By name: files as their packages hold them, and faces as fontTools takes them out of Noto's collections."""


def others(faces: Iterable[Face] = FACES) -> tuple[str, ...]:
    """The names of the files of these faces that are missing, or hold other bytes than those pinned."""
    found = ((face.file, find(face)) for face in faces)
    return tuple(name for name, path in found if path is None or _digest(path.read_bytes()) != FILES[name])


def strange(package: str) -> bool:
    """Whether a file of an installed package of fonts holds other bytes than those pinned."""
    names = {face.take_from or face.file for face in FACES if face.package == package}
    paths = [(name, installed(name)) for name in sorted(names)]
    return any(path is not None and _digest(path.read_bytes()) != FILES[name] for name, path in paths)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
