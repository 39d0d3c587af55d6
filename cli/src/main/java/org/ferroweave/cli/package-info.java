package org.ferroweave.cli;
