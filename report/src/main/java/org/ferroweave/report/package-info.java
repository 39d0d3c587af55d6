package org.ferroweave.report;
