package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Verdict;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;

/**
 * An upload of evidence in pieces, numbered from 1.
 *
 * @param pieces the pieces received, by their numbers
 * @param sealed true once it is being attached, so that nothing in it changes any more
 * @param sealedAt when it was last being attached; null before, and if an earlier release sealed it
 * @param attachedAt when it was attached; null before, and if an earlier release attached it
 * @param discardedAt when it was given up, because nobody had attached it; null if it is kept
 */
public record EvidenceUpload(
    String id,
    ComplaintId complaint,
    String fileName,
    Actor by,
    Instant startedAt,
    Map<String, Piece> pieces,
    boolean sealed,
    @Nullable Instant sealedAt,
    @Nullable Instant attachedAt,
    @Nullable Instant discardedAt) {
  private static final int MOST_PIECES = 10_000;

  /**
   * A piece received.
   *
   * @param key the key under which its content is stored, another one for any other content
   */
  public record Piece(String key, int size) {}

  /**
   * The answer to a step of an upload.
   *
   * @param received the number of bytes received so far
   */
  public record Status(String upload, ComplaintId complaintId, int pieces, long received) {}

  public EvidenceUpload {
    pieces = Map.copyOf(pieces);
  }

  /** Begins an upload. */
  public static Verdict<EvidenceUpload, Status> begin(
      String id, ComplaintId complaint, String fileName, Actor by, Instant now) {
    EvidenceUpload begun =
        new EvidenceUpload(id, complaint, fileName, by, now, Map.of(), false, null, null, null);
    return new Verdict.Done<>(begun, List.of(), begun.status());
  }

  /** The answer to a request to begin it that comes again. */
  public Verdict<EvidenceUpload, Status> again() {
    return new Verdict.Unchanged<>(status());
  }

  /** Seals it to be attached: from now on its content is what it is. */
  public Change<EvidenceUpload> seal(Instant now) {
    return isDiscarded() ? Change.none() : Change.to(with(pieces, true, now, attachedAt, null));
  }

  /** Notes that it is attached. */
  public Change<EvidenceUpload> attached(Instant now) {
    return isDiscarded() || attachedAt != null
        ? Change.none()
        : Change.to(with(pieces, sealed, sealedAt, now, null));
  }

  /**
   * Gives it up if nobody has attached it, nor is about to.
   *
   * @param before the instant before which it must have been begun, and last sealed
   */
  public Change<EvidenceUpload> discard(Instant before, Instant now) {
    boolean left =
        attachedAt == null
            && startedAt.isBefore(before)
            && (sealedAt == null || sealedAt.isBefore(before));
    return left && !isDiscarded()
        ? Change.to(with(pieces, sealed, sealedAt, null, now))
        : Change.none();
  }

  /** Returns true if it was given up: its content is gone, or about to go. */
  public boolean isDiscarded() {
    return discardedAt != null;
  }

  private EvidenceUpload with(
      Map<String, Piece> pieces,
      boolean sealed,
      @Nullable Instant sealedAt,
      @Nullable Instant attachedAt,
      @Nullable Instant discardedAt) {
    return new EvidenceUpload(
        id, complaint, fileName, by, startedAt, pieces, sealed, sealedAt, attachedAt, discardedAt);
  }

  /** The key of a piece with that content; no other upload and no other content has it. */
  public String key(int number, String sha256) {
    return keyPrefix() + number + "-" + sha256;
  }

  /**
   * The beginning of its pieces' keys. An upload begun again under the same name has another one,
   * so that the removal of the first cannot touch it. Pieces of earlier releases have shorter keys.
   */
  public String keyPrefix() {
    return "evidence/" + id + "/" + startedAt.toEpochMilli() + "/";
  }

  /**
   * Receives a piece, or another one in its place.
   *
   * @param limit the largest size of a file
   */
  public Verdict<EvidenceUpload, Status> receive(int number, Piece piece, Actor who, long limit) {
    if (isDiscarded()) {
      return new Verdict.Refused<>(EvidenceRefusals.uploadUnknown(id, complaint));
    }
    if (!who.person().equals(by.person())) {
      return new Verdict.Refused<>(EvidenceRefusals.uploadOfAnother(this));
    }
    if (number < 1 || number > MOST_PIECES) {
      return new Verdict.Refused<>(EvidenceRefusals.noPieceNumber(number, MOST_PIECES));
    }
    if (sealed) {
      return new Verdict.Refused<>(EvidenceRefusals.sealed(this));
    }
    Map<String, Piece> all = new TreeMap<>(pieces);
    all.put(Integer.toString(number), piece);
    EvidenceUpload next = with(all, false, null, null, null);
    return next.size() > limit
        ? new Verdict.Refused<>(EvidenceRefusals.tooLarge(limit))
        : new Verdict.Done<>(next, List.of(), next.status());
  }

  /** The number of bytes received. */
  public long size() {
    return pieces.values().stream().mapToLong(Piece::size).sum();
  }

  /** Returns true if no piece is missing between the first and the last. */
  public boolean isComplete() {
    return !pieces.isEmpty()
        && IntStream.rangeClosed(1, pieces.size())
            .allMatch(number -> pieces.containsKey(Integer.toString(number)));
  }

  /** The keys of its pieces, in order; it must be complete. */
  public List<String> keys() {
    return IntStream.rangeClosed(1, pieces.size())
        .mapToObj(number -> Objects.requireNonNull(pieces.get(Integer.toString(number))).key())
        .toList();
  }

  private Status status() {
    return new Status(id, complaint, pieces.size(), size());
  }

  @Override
  public String toString() {
    return "EvidenceUpload[" + id + " " + complaint + " " + pieces.size() + "]";
  }
}
