package kesu.events;

/** What press and platforms say; it comes in on the topic {@code media.mentions}. */
public sealed interface MediaReport extends Event permits MentionReported {}
