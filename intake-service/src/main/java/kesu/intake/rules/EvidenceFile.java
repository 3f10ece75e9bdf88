package kesu.intake.rules;

/**
 * A file of evidence, as it was received.
 *
 * @param upload the upload that brought it, in numbered pieces
 * @param pieces the number of its pieces
 * @param fileName its name as the sender gave it
 * @param size its length in bytes
 * @param type its media type, by its content
 * @param sha256 the SHA-256 of its content
 */
public record EvidenceFile(
    String upload, int pieces, String fileName, long size, String type, String sha256) {
  @Override
  public String toString() {
    return "EvidenceFile[" + upload + " " + type + " " + size + "]";
  }
}
