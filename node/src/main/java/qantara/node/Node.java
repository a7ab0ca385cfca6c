package qantara.node;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import qantara.node.console.Console;

/// The node's main class; nothing else.
@SpringBootApplication
public class Node {
    public static void main(String[] args) {
        var code = Console.run(Node.class, args);
        if (code != 0) System.exit(code);
    }
}
