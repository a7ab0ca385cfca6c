package qantara.node;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The node's main class; nothing else.
@SpringBootApplication
public class Node {
    public static void main(String[] args) {
        SpringApplication.run(Node.class, args);
    }
}
