package kesu.defaults.topics;

import java.util.List;

/**
 * Topics that a service creates at its start for readers outside, who could not subscribe before
 * the first event otherwise.
 */
public record DeclaredTopics(List<String> topics) {
  public DeclaredTopics {
    topics = List.copyOf(topics);
  }
}
