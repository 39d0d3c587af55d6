package org.ferroweave.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.ferroweave.device.InputException;

/** The arrows between modules and packages, as the architecture draws them. */
@AnalyzeClasses(packages = "org.ferroweave", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String DATASETS = "datasets";
  private static final String DEVICE = "device-models";
  private static final String ARRAY = "array-sim";
  private static final String TRAINING = "training";
  private static final String REPORT = "report";
  private static final String BENCHMARKS = "benchmarks";
  private static final String GUI = "gui";
  private static final String CLI = "cli";

  @ArchTest
  static final ArchRule MODULES =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.ferroweave..")
          .layer(DATASETS)
          .definedBy("org.ferroweave.datasets..")
          .layer(DEVICE)
          .definedBy("org.ferroweave.device..")
          .layer(ARRAY)
          .definedBy("org.ferroweave.array..")
          .layer(TRAINING)
          .definedBy("org.ferroweave.training..")
          .layer(REPORT)
          .definedBy("org.ferroweave.report..")
          .layer(BENCHMARKS)
          .definedBy("org.ferroweave.benchmarks..")
          .optionalLayer(GUI)
          .definedBy("org.ferroweave.gui..")
          .layer(CLI)
          .definedBy("org.ferroweave.cli..")
          .whereLayer(DATASETS)
          .mayNotAccessAnyLayer()
          .whereLayer(DEVICE)
          .mayNotAccessAnyLayer()
          .whereLayer(REPORT)
          .mayNotAccessAnyLayer()
          .whereLayer(ARRAY)
          .mayOnlyAccessLayers(DEVICE)
          .whereLayer(TRAINING)
          .mayOnlyAccessLayers(DEVICE, ARRAY, DATASETS)
          .whereLayer(BENCHMARKS)
          .mayOnlyAccessLayers(DATASETS, DEVICE, ARRAY, TRAINING, REPORT)
          .whereLayer(GUI)
          .mayOnlyAccessLayers(DATASETS, DEVICE, ARRAY, TRAINING, REPORT, BENCHMARKS)
          .whereLayer(CLI)
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule NO_NETWORK_LIBRARIES_BELOW_ARRAYS =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.ferroweave.device..", "org.ferroweave.datasets..", "org.ferroweave.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco..");

  @ArchTest
  static final ArchRule NETWORKS_ONLY_IN_TRAINING =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.ferroweave.array..", "org.ferroweave.cli..", "org.ferroweave.gui..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.deeplearning4j..");

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.ferroweave.cli..")
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule LAWS_NEED_NOTHING =
      classes()
          .that()
          .resideInAPackage("org.ferroweave.device.physics..")
          .should()
          .onlyDependOnClassesThat(
              resideInAPackage("java..")
                  .or(resideInAPackage("org.ferroweave.device.physics.."))
                  .or(resideInAPackage("org.jspecify.annotations.."))
                  .or(type(InputException.class)));

  @ArchTest
  static final ArchRule NO_CYCLES_IN_DEVICE_MODELS = noCycles("org.ferroweave.device.(*)..");

  @ArchTest static final ArchRule NO_CYCLES_IN_ARRAYS = noCycles("org.ferroweave.array.(*)..");

  @ArchTest static final ArchRule NO_CYCLES_IN_TRAINING = noCycles("org.ferroweave.training.(*)..");

  @ArchTest static final ArchRule NO_CYCLES_IN_DATASETS = noCycles("org.ferroweave.datasets.(*)..");

  @ArchTest static final ArchRule NO_CYCLES_IN_REPORT = noCycles("org.ferroweave.report.(*)..");

  @ArchTest static final ArchRule NO_CYCLES_IN_GUI = noCycles("org.ferroweave.gui.(*)..");

  private static ArchRule noCycles(String packages) {
    return slices().matching(packages).should().beFreeOfCycles().allowEmptyShould(true);
  }
}
