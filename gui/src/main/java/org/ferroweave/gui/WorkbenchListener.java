package org.ferroweave.gui;

/** Told when what the {@link WorkbenchModel} holds has changed. */
interface WorkbenchListener {
  /** Another device is shown, or the list of devices has grown. */
  void deviceChanged();

  /** Parameters, their problems or their marks of change. */
  void parametersChanged();

  /** One plot. */
  void plotChanged(LivePlot plot);

  /** The table of figures. */
  void figuresChanged();

  /** Whether work is going on, or what is said of it. */
  void workChanged();

  /** The message bar. */
  void messageChanged();
}
