package qantara.node.shell;

/// What a desk's controller answers: a page, another address, or a problem.
public sealed interface Answer permits Page, SeeOther, Problem {}
