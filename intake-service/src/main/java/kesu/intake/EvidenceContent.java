package kesu.intake;

import java.io.InputStream;

/** A file of evidence and its content, which can be read once. */
public record EvidenceContent(EvidenceView.FileView file, InputStream content) {}
