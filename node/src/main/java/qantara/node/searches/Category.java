package qantara.node.searches;

/// In what capacity a person is on file (Directive (EU) 2016/680, Article 6).
public enum Category {
    SUSPECT,
    CONVICTED,
    VICTIM,
    WITNESS,
    CONTACT,
    MISSING
}
