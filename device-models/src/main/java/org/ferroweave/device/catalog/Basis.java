package org.ferroweave.device.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.ferroweave.device.NearestName;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.ReportedFigure;

/**
 * Keeps facts that parameters were fitted or tuned to from passing for predictions. What a
 * parameter names under {@code calibrated:} or {@code tuned-to:} is calibrated, whatever the fact
 * says of itself; a fact that says {@code use: prediction} all the same is a problem, and one that
 * says {@code use: calibration} is believed. What repeats another fact is calibrated if that is.
 * What a material file names is meant of every device that takes the value from there.
 */
final class Basis {
  private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9_]+");

  private final List<ReportedFigure> figures;
  private final List<ReportedBehaviour> behaviours;
  private final Set<String> quantities = new LinkedHashSet<>();
  private final Set<String> facts = new LinkedHashSet<>();
  private final ProblemLog log;
  private final Map<String, Integer> figureLines;
  private final Map<String, Integer> behaviourLines;

  /** The facts that parameters name, each with the first that does. */
  private final Map<String, Statement> named = new LinkedHashMap<>();

  /**
   * @param figureLines lines of {@code repeats:} by the name of the figure
   * @param behaviourLines the same of behaviours
   */
  Basis(
      List<ReportedFigure> figures,
      Map<String, Integer> figureLines,
      List<ReportedBehaviour> behaviours,
      Map<String, Integer> behaviourLines,
      Collection<Statement> statements,
      ProblemLog log) {
    this.figureLines = figureLines;
    this.behaviourLines = behaviourLines;
    this.figures = figures;
    this.behaviours = behaviours;
    this.log = log;
    figures.forEach(figure -> quantities.add(figure.quantity()));
    facts.addAll(quantities);
    behaviours.forEach(behaviour -> facts.add(behaviour.name()));
    statements.forEach(this::name);
  }

  private void name(Statement statement) {
    Provenance provenance = statement.provenance();
    if (provenance == null) {
      return;
    }
    if (provenance.kind() == Provenance.Kind.CALIBRATED) {
      calibrated(statement, provenance.note());
    }
    for (String fact : provenance.tunedTo()) {
      if (facts.contains(fact)) {
        named.putIfAbsent(fact, statement);
      } else if (statement.file().equals(log.file())) { // a material serves devices without it too
        log.add(
            statement.line(),
            statement.name()
                + " is tuned to '"
                + fact
                + "'; allowed: names of figures and behaviours"
                + (facts.isEmpty() ? "" : ": " + String.join(", ", facts)),
            NearestName.of(fact, facts));
      }
    }
  }

  private void calibrated(Statement statement, String note) {
    List<String> words = WORDS.splitAsStream(note).filter(word -> !word.isEmpty()).toList();
    words.stream().filter(facts::contains).forEach(w -> named.putIfAbsent(w, statement));
    Set<String> fittable = new LinkedHashSet<>();
    figures.stream()
        .filter(f -> f.notModelled().isEmpty() && !ReportedFigure.isOfNetwork(f.quantity()))
        .forEach(f -> fittable.add(f.quantity()));
    if (words.stream().noneMatch(fittable::contains)) {
      boolean listed = words.stream().anyMatch(quantities::contains);
      log.add(
          statement.line(),
          statement.name()
              + " is calibrated to '"
              + note
              + (listed ? "', which is not modelled" : "'")
              + "; allowed: names of figures under 'reported:'"
              + (fittable.isEmpty() ? "" : ": " + String.join(", ", fittable)),
          words.isEmpty() || listed ? null : NearestName.of(words.get(0), fittable));
    }
  }

  /**
   * The figures with their derived use. Of a quantity reported more than once, all are meant.
   *
   * @param stated those that say {@code use: prediction}
   */
  List<ReportedFigure> figures(Set<ReportedFigure> stated) {
    List<ReportedFigure> all = new ArrayList<>();
    for (ReportedFigure figure : figures) {
      boolean meant = named.containsKey(figure.quantity());
      if (meant && stated.contains(figure)) {
        contradiction(figure.quantity());
      }
      all.add(meant ? figure.withUsedForCalibration(true) : figure);
    }
    checkRepeats();
    Set<String> calibrated = calibrated(all, behaviours);
    return all.stream()
        .map(f -> calibrated.contains(f.repeats()) ? f.withUsedForCalibration(true) : f)
        .toList();
  }

  /**
   * The behaviours with their derived use.
   *
   * @param derived the figures with theirs
   * @param stated whether a behaviour says {@code use: prediction}
   */
  List<ReportedBehaviour> behaviours(
      List<ReportedFigure> derived, Predicate<ReportedBehaviour> stated) {
    List<ReportedBehaviour> all = new ArrayList<>();
    for (ReportedBehaviour behaviour : behaviours) {
      boolean meant = named.containsKey(behaviour.name());
      if (meant && stated.test(behaviour)) {
        contradiction(behaviour.name());
      }
      all.add(meant ? behaviour.withUsedForCalibration(true) : behaviour);
    }
    Set<String> calibrated = calibrated(derived, all);
    return all.stream()
        .map(b -> calibrated.contains(b.repeats()) ? b.withUsedForCalibration(true) : b)
        .toList();
  }

  private Set<String> calibrated(
      List<ReportedFigure> someFigures, List<ReportedBehaviour> someBehaviours) {
    Set<String> names = new LinkedHashSet<>(named.keySet());
    someFigures.stream()
        .filter(ReportedFigure::usedForCalibration)
        .forEach(f -> names.add(f.quantity()));
    someBehaviours.stream()
        .filter(ReportedBehaviour::usedForCalibration)
        .forEach(b -> names.add(b.name()));
    return names;
  }

  private void checkRepeats() {
    figures.forEach(f -> checkRepeats(f.quantity(), f.repeats(), figureLines));
    behaviours.forEach(b -> checkRepeats(b.name(), b.repeats(), behaviourLines));
  }

  private void checkRepeats(String fact, String repeated, Map<String, Integer> lines) {
    if (!repeated.isEmpty() && (!facts.contains(repeated) || repeated.equals(fact))) {
      Set<String> others = new LinkedHashSet<>(facts);
      others.remove(fact);
      log.add(
          lines.getOrDefault(fact, 0),
          fact
              + " repeats '"
              + repeated
              + "'; allowed: another fact of the datasheet: "
              + String.join(", ", others),
          NearestName.of(repeated, others));
    }
  }

  private void contradiction(String fact) {
    Statement statement = named.get(fact);
    if (statement != null) {
      Provenance provenance = statement.provenance();
      boolean tuned = provenance != null && provenance.tunedTo().contains(fact);
      log.add(
          statement.line(),
          statement.name()
              + (tuned ? " is tuned to '" : " is calibrated to '")
              + fact
              + "', which is marked 'use: prediction'; allowed: figures with 'use: calibration'",
          "use: calibration");
    }
  }
}
