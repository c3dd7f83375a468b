// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/reportpaper.h"

namespace Reslate::Models {

// What the papers of a retirement have in common. face: Plain, or Small where a sheet has to hold everything.

/// A paper of that title with the school's head, the report's number, and what is to be known first: that it is void,
/// a draft, or made in practice.
PaperDocument reportFrame(const RetirementReport &report, const ReportOptions &options, const QString &title);

/// A field with its value; "not recorded" where that is empty.
PaperFact factOf(const QString &label, const QString &value, PaperFace face = PaperFace::Plain);
/// The text in that face, or "not recorded" in a muted one.
PaperText recordedText(const QString &text, PaperFace face, PaperFace muted);
/// Its name, or in a face for numbers the serial number that stands in for one (nameForPaper()).
PaperText nameText(const DeviceRef &device, PaperFace face = PaperFace::SmallStrong);
/// Who it was, as far as persons are named on this paper. face: Plain, or one of the small ones.
PaperText personText(const QString &person, const ReportOptions &options, PaperFace face);
/// Local time as rows of tables have it: "Nov 18 10:44", with the year where the times of a report are of several.
class TableTime {
public:
    explicit TableTime(const RetirementReport &report);
    QString operator()(const QDateTime &time) const; ///< empty: invalid

private:
    bool m_hasYear;
};

/// Hash and check code, and how to check the paper with them.
PaperSection integritySection(const RetirementReport &report, PaperFace face);
/// What deleting records, and wiping through Intune, doesn't do.
PaperSection limitsSection(const RetirementReport &report);
/// What people wrote of how the devices left. Where they leave for good, what nobody wrote is named, too.
PaperSection disposalSection(const RetirementReport &report, PaperFace face, const ReportedDevice *device = nullptr);
/// Lines for who did it, saw it, allowed it and received it.
PaperSection signatureSection(PaperFace face);
/// The school, its tenant, and what the report follows.
PaperSection schoolSection(const RetirementReport &report, PaperFace face);
/// What an open point is, and why.
PaperCell openCell(const RetirementReport &report, const ReportOpenPoint &point);
/// What is open of these, as a table; nothing when there is nothing.
QList<PaperSection> openSections(const RetirementReport &report, const QList<ReportOpenPoint> &points);
/// A sheet for each device of a report that has some.
PaperDocument certificatesPaper(const RetirementReport &report, const ReportOptions &options);
/// Why its wipe was refused, held back or failed: "not permitted"; empty: nothing is known, or nothing was.
QString wipeTroubleText(const ReportedDevice &device);
/// The failed orders of its wipe, each with its time; empty: none is known.
QString failedTriesText(const ReportedDevice &device);
QString dataClassFact(const Retirement &retirement); ///< empty: not recorded
QString addressText(const SchoolDetails &school); ///< in one line
/// Whether its drive was encrypted before the wipe: "yes", "not known".
QString encryptedText(const ReportedDevice &device);
QString modelText(const ReportedDevice &device); ///< "HP 300w Gen 4"; empty: not known
/// The edition of its Windows as Intune named it, and whether Microsoft still gave it updates on the day of the
/// before-photo, as far as that is known: "Education, supported"; empty: neither is.
QString editionText(const BeforePhoto &photo);

} // namespace Reslate::Models
