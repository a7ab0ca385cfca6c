package qantara.node.searches;

import qantara.handling.Service;

/// How many questions one partner asked within a day, and how many of them were answered.
public record AskedCount(Service partner, int asked, int answered) {}
