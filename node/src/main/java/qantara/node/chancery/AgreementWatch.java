package qantara.node.chancery;

import qantara.handling.Service;

/// Is told when two officers had an agreement rest, or put it in force again; that is durable then. The gateway answers
/// it.
public interface AgreementWatch {
    /// @param suspended whether it rests now
    void changed(Service partner, boolean suspended);
}
