// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/reportcsv.h"
#include "models/retirement/reportmaker.h"
#include "models/retirement/retiredfacts.h"
#include "ui/retirement/assetexporter.h"
#include "ui/shell/appservices.h"

#include <QObject>

#include <functional>

class QMessageBox;

namespace Reslate {

/// What a person does with reports: makes, shows, prints, saves, verifies and voids them, and takes them to other
/// systems. Sends nothing.
class ReportActions final : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it; window is the parent of its dialogs.
    ReportActions(const AppServices &work, QWidget *window);

    void make(const RetiredEntry &entry);
    void open(const QString &number);
    void print(const RetiredEntry &entry);
    void save(const RetiredEntry &entry);
    void verify(const QString &number);
    void declareVoid(const QString &number);
    void showOpenPoints(const QList<RetiredEntry> &entries, const QString &about);
    void printOpenPoints(const RetiredEntry &entry);
    /// The sheets that go with its devices, by what is known now; nothing where its reason asks for none.
    void printSheets(const RetiredEntry &entry);
    /// Of all reports among these that count.
    void exportAssets(const QList<RetiredEntry> &entries, AssetSystem system);
    /// what: as retiredPaper()'s.
    void printSummary(const QList<RetiredEntry> &entries, const QString &what);
    void editSchool();

Q_SIGNALS:
    void changed(); ///< a report was made or declared void
    void announced(const QString &text); ///< what was done, in one line

private:
    /// Shows a paper of what is known now.
    void previewFacts(const RetiredEntry &entry, const QString &name, QPageLayout::Orientation orientation,
        const std::function<PaperDocument(const RetirementReport &, const ReportOptions &)> &paper);
    void makeNow(const RetirementId &id, const ReportOptions &options, const DisposalWords &disposal,
        const RetirementWords &words);
    void openAs(const QString &number, const ReportOptions &options);
    void saveAs(const QString &number, const QString &format, const ReportOptions &options);
    void write(const QString &number, const ReportWriting &writing);
    QMessageBox *checkBox(const QString &name, const QString &title, const ReportCheck &check, const QString &file);
    void verifyFile();
    void tellFileCheck(const QString &path, const ReportCheck &check);
    void tellFailed(const QString &text);
    QString nameOf(const QString &number, const QString &suffix) const;

    const AppServices &m_work;
    QWidget *m_window;
    ReportMaker m_maker;
    AssetExporter m_exporter;
};

} // namespace Reslate
