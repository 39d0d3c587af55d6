package org.ferroweave.gui;
