package kesu.events;

/** A report by press or platforms; it comes in on the topic {@code media.mentions}. */
public sealed interface MediaReport extends Event permits MentionReported {}
