package org.ferroweave.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunScheduleTest {
  @ParameterizedTest
  @CsvSource({"938, 4", "127, 3", "5, 5", "7, 20", "20, 1", "41, 2", "1, 1"})
  void piecesCoverAnEpochAndStopAtEveryEvaluation(int batches, int evaluations) {
    RunSchedule schedule = new RunSchedule(batches, 2, evaluations);
    List<Integer> evaluated = new ArrayList<>();
    int batch = 0;
    while (batch < batches) {
      int end = schedule.pieceEnd(batch);
      assertThat(end).isBetween(batch + 1, batch + 20);
      for (int b = batch + 1; b < end; b++) {
        assertThat(schedule.evaluatesAfter(b)).isFalse();
      }
      if (schedule.evaluatesAfter(end)) {
        evaluated.add(end);
      }
      batch = end;
    }
    assertThat(batch).isEqualTo(batches);
    assertThat(evaluated).hasSize(Math.min(batches, evaluations)).endsWith(batches);
  }
}
