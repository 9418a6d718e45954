from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from briefwright.render import fonts, pinned
from briefwright.render.fonts import FACES, Face


def families(page: str, language: str, theme: str = "institute") -> set[str]:
    return {face.family for face in fonts.needed(page, language, theme)}


class TestNeeded:
    def test_a_latin_brief_needs_no_chinese_face(self) -> None:
        assert families("<p>words</p>", "en") == {"BW Book", "BW Sans"}
        assert families("<p>words</p>", "ru", "ministry") == {"BW Serif", "BW Sans"}
        assert families("<p>words</p>", "en", "plain") == {"BW Serif"}

    def test_chinese_in_notes_needs_song_alone(self) -> None:
        page = '<p>words<span class="pop" id="p1"><i>刊</i><a class="full" href="#n1">1</a></span></p>'
        extra = [f for f in fonts.needed(page, "en", "institute") if f.family not in {"BW Book", "BW Sans"}]
        assert [(face.family, face.bold) for face in extra] == [("BW Song", False)]

    def test_chinese_in_the_text_may_be_bold_and_in_tables(self) -> None:
        assert families("<p>刊</p>", "ru") == {"BW Book", "BW Sans", "BW Song", "BW Hei"}

    def test_a_chinese_brief_needs_all_its_faces(self) -> None:
        assert families("", "zh") >= {"BW Song", "BW Hei", "BW Kai", "BW Serif"}

    def test_circled_numbers_come_from_song(self) -> None:
        assert "BW Song" in families('<html data-numbering="page">', "en")


class TestTheTable:
    def test_has_one_file_for_each_style(self) -> None:
        styles = [(face.family, face.bold, face.italic) for face in FACES]
        assert len(styles) == len(set(styles))

    def test_knows_what_is_missing(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setattr(fonts, "_ROOTS", (str(tmp_path),))
        assert fonts.missing() == FACES
        (tmp_path / "deep" / "er").mkdir(parents=True)
        (tmp_path / "deep" / "er" / "PTF55F.ttf").touch()
        assert FACES[0] not in fonts.missing()
        assert fonts.find(FACES[0]) == tmp_path / "deep" / "er" / "PTF55F.ttf"


class TestTakingOut:
    @pytest.fixture
    def cache(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.setattr(fonts, "cache_folders", lambda: (tmp_path,))
        return tmp_path

    def test_one_face_comes_out_of_a_collection_the_same_each_time(self, cache: Path) -> None:
        face = next(face for face in FACES if face.file == "NotoSansCJKSC-Regular.otf")
        path = fonts.find(face)
        assert path == cache / face.file, "install the package fonts-noto-cjk"
        first = path.read_bytes()
        path.unlink()
        assert fonts.find(face).read_bytes() == first  # type: ignore[union-attr]
        assert hashlib.sha256(first).hexdigest() == pinned.FILES[face.file]
        assert [found.name for found in cache.iterdir()] == [face.file]

    @pytest.mark.usefixtures("cache")
    def test_the_marks_alone_come_out_with_their_half_widths(self) -> None:
        from fontTools.ttLib import TTFont

        made = {}
        for face in (face for face in FACES if face.only):
            path = fonts.find(face)
            assert path is not None, "install the package fonts-noto-cjk"
            assert hashlib.sha256(path.read_bytes()).hexdigest() == pinned.FILES[face.file]
            made[face.family] = TTFont(path)
        assert {*map(chr, made["BW Song Marks"].getBestCmap())} == {*"“”‘’—…· \u00a0"}
        assert {*map(chr, made["BW Kai Marks"].getBestCmap())} > {*"“”，。；（）《》"}
        for font in made.values():
            assert "halt" in {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}
        assert len({*made}) == 3

    def test_what_is_there_is_used(self, cache: Path) -> None:
        face = next(face for face in FACES if face.take_from)
        (cache / face.file).write_bytes(b"there")
        assert fonts.find(face) == cache / face.file

    def test_a_face_that_is_not_in_the_collection_is_missing(self, cache: Path) -> None:
        assert fonts.find(Face("X", "x.otf", "p", take_from="NotoSansCJK-Regular.ttc", original="Nobody")) is None
        assert not list(cache.iterdir())

    def test_where_nothing_can_be_written_the_face_is_missing(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        (tmp_path / "file").touch()
        monkeypatch.setattr(fonts, "cache_folders", lambda: (tmp_path / "file" / "below",))
        assert fonts.find(next(face for face in FACES if face.take_from)) is None


class TestPinned:
    def test_every_face_is(self) -> None:
        assert {face.file for face in FACES} | {face.take_from for face in FACES if face.take_from} == {*pinned.FILES}
        assert {face.package for face in FACES} == {*pinned.PACKAGES}

    def test_other_bytes_are_seen(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setattr(fonts, "_ROOTS", (str(tmp_path),))
        (tmp_path / "PTF55F.ttf").write_bytes(b"another")
        assert pinned.others(FACES[:2]) == ("PTF55F.ttf", "PTF56F.ttf")
        assert pinned.strange("fonts-paratype")
        assert not pinned.strange("fonts-vollkorn")
