package kesu.intake.scheduling;

import kesu.defaults.scheduling.PeriodicTask;
import kesu.intake.EvidenceProperties;
import kesu.intake.RemoveUnattachedUploads;
import org.springframework.stereotype.Component;

/** Removes uploads that nobody attached in time. */
@Component
final class UnattachedUploadSweeper extends PeriodicTask {
  private final RemoveUnattachedUploads uploads;

  UnattachedUploadSweeper(RemoveUnattachedUploads uploads, EvidenceProperties settings) {
    super("unattached-upload-sweeper", settings.sweepEvery());
    this.uploads = uploads;
  }

  @Override
  protected void run() {
    uploads.remove();
  }
}
