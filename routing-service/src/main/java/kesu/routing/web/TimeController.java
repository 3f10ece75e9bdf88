package kesu.routing.web;

import kesu.routing.ShowTime;
import kesu.routing.TimeView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The company's time. Anybody may ask for it. */
@RestController
@RequestMapping("/api/time")
class TimeController {
  private final ShowTime time;

  TimeController(ShowTime time) {
    this.time = time;
  }

  @GetMapping
  TimeView now() {
    return time.now();
  }
}
