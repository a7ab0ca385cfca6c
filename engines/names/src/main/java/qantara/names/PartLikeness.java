package qantara.names;

/// How probable it is that two parts are spellings of one name, from 0 to 1.
class PartLikeness {
    double of(NamePart one, NamePart two) {
        if (one.kind() == PartKind.INITIAL || two.kind() == PartKind.INITIAL) return 0;
        if (one.letters().equals(two.letters()) && one.servant() == two.servant()) return 1;
        var likeness = 0.0;
        for (var a : one.cores()) for (var b : two.cores()) likeness = Math.max(likeness, cores(a, b));
        return one.servant() == two.servant() ? likeness : likeness * 0.55;
    }

    double cores(String one, String two) {
        if (one.equals(two)) return 1;
        var readings = Consonants.readings(one);
        return Consonants.readings(two).stream().anyMatch(readings::contains) ? 0.8 : 0;
    }
}
