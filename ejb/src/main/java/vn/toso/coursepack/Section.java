package vn.toso.coursepack;

import java.util.List;
import org.commonmark.node.Node;

/**
 * A heading and what stands below it. The first one of a file has no heading.
 *
 * @param line of the heading, counted from 1
 */
record Section(int line, String title, List<Node> blocks) {
    <T extends Node> List<T> blocks(Class<T> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
