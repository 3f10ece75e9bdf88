package kesu.intake.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kesu.terms.EvidenceKind;

/** Types of files that evidence may have, recognised by how their content begins. */
public enum EvidenceType {
  JPEG("image/jpeg", EvidenceKind.PHOTO, 0, "\u00ff\u00d8\u00ff"),
  PNG("image/png", EvidenceKind.PHOTO, 0, "\u0089PNG\r\n\u001a\n"),
  GIF("image/gif", EvidenceKind.PHOTO, 0, "GIF8"),
  WEBP("image/webp", EvidenceKind.PHOTO, 8, "WEBP"),
  HEIC("image/heic", EvidenceKind.PHOTO, 4, "ftypheic", "ftypheix", "ftypmif1"),
  M4A("audio/mp4", EvidenceKind.SOUND, 4, "ftypM4A "),
  QUICKTIME("video/quicktime", EvidenceKind.VIDEO, 4, "ftypqt  "),
  MP4("video/mp4", EvidenceKind.VIDEO, 4, "ftyp"),
  WEBM("video/webm", EvidenceKind.VIDEO, 0, "\u001aE\u00df\u00a3"),
  AVI("video/x-msvideo", EvidenceKind.VIDEO, 8, "AVI "),
  WAV("audio/wav", EvidenceKind.SOUND, 8, "WAVE"),
  MP3("audio/mpeg", EvidenceKind.SOUND, 0, "ID3", "\u00ff\u00fb", "\u00ff\u00f3", "\u00ff\u00f2"),
  OGG("audio/ogg", EvidenceKind.SOUND, 0, "OggS"),
  AMR("audio/amr", EvidenceKind.SOUND, 0, "#!AMR"),
  PDF("application/pdf", EvidenceKind.DOCUMENT, 0, "%PDF-");

  private final String mediaType;
  private final EvidenceKind kind;
  private final int from;
  private final List<byte[]> beginnings;

  EvidenceType(String mediaType, EvidenceKind kind, int from, String... beginnings) {
    this.mediaType = mediaType;
    this.kind = kind;
    this.from = from;
    this.beginnings = Arrays.stream(beginnings).map(EvidenceType::bytes).toList();
  }

  /** One byte for each character. */
  private static byte[] bytes(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) text.charAt(i);
    }
    return bytes;
  }

  /** The media type. */
  public String mediaType() {
    return mediaType;
  }

  /** The type of a file that begins so; empty if it is none that evidence may have. */
  public static Optional<EvidenceType> of(byte[] beginning) {
    return Arrays.stream(values()).filter(type -> type.matches(beginning)).findFirst();
  }

  private boolean matches(byte[] content) {
    return beginnings.stream()
        .anyMatch(
            wanted ->
                content.length >= from + wanted.length
                    && Arrays.equals(
                        content, from, from + wanted.length, wanted, 0, wanted.length));
  }

  /** Returns true if evidence of that kind may be of this type; a document may be a picture. */
  public boolean suits(EvidenceKind wanted) {
    return kinds().contains(wanted);
  }

  private Set<EvidenceKind> kinds() {
    return kind == EvidenceKind.PHOTO
        ? EnumSet.of(EvidenceKind.PHOTO, EvidenceKind.DOCUMENT)
        : EnumSet.of(kind);
  }
}
