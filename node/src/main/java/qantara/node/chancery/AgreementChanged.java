package qantara.node.chancery;

import qantara.handling.Service;

/// Two officers had an agreement rest, or put it in force again; that is durable.
public record AgreementChanged(Service partner, boolean suspended) {}
