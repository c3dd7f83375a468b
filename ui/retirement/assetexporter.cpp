// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/assetexporter.h"

#include "core/async.h"
#include "models/paper/filesaving.h"
#include "models/retirement/assetgaps.h"
#include "models/text/labels.h"
#include "ui/kit/messagebox.h"
#include "ui/shell/savednotice.h"

#include <QDir>
#include <QFileDialog>
#include <QPushButton>

namespace Reslate {

AssetExporter::AssetExporter(ReportMaker &maker, QWidget *window)
    : m_maker(maker)
    , m_window(window)
{
}

void AssetExporter::start(const QStringList &numbers, AssetSystem system)
{
    whenReady(m_maker.assets(numbers, system), this, [this, system](const ReportMaker::Said<AssetExport> &exported) {
        if (!exported)
            tellWarning(QStringLiteral("assetFailed"),
                {.title = tr("Export for %1", "name of a program").arg(assetSystemName(system)),
                    .text = tr("The reports could not be read."),
                    .more = exported.error().text},
                m_window);
        else if (assetGapText(*exported, system).isEmpty())
            save(*exported, system);
        else
            askAbout(*exported, system);
    });
}

void AssetExporter::askAbout(const AssetExport &exported, AssetSystem system)
{
    if (isAsking(m_window, QStringLiteral("assetGaps")))
        return;
    const QString text = exported.devices > 0
        ? tr("Not everything goes into the file: it holds %1.", "12 devices").arg(devicesText(exported.devices))
        : tr("Nothing of these reports can go into the file.");
    QMessageBox *box = makeMessageBox(QMessageBox::Warning, QStringLiteral("assetGaps"),
        {.title = tr("Export for %1", "name of a program").arg(assetSystemName(system)),
            .text = text,
            .more = assetGapText(exported, system)},
        m_window);
    box->setDetailedText(assetGapList(exported, system));
    if (exported.devices > 0) {
        const QPushButton *save = addButton(
            box, tr("Save without them…"), QMessageBox::AcceptRole, QStringLiteral("assetGapsSave"));
        connect(save, &QPushButton::clicked, this, [this, exported, system] { this->save(exported, system); });
    }
    addSafeButton(box, tr("Cancel"), QStringLiteral("assetGapsCancel"));
    box->open();
}

void AssetExporter::save(const AssetExport &exported, AssetSystem system)
{
    const QString name = assetSystemName(system);
    auto *dialog = new QFileDialog(m_window, tr("Export for %1", "name of a program").arg(name), QDir::homePath(),
        tr("Table for a spreadsheet (*.csv)"));
    dialog->setObjectName(QStringLiteral("assetFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(fileNameOf({tr("Retired devices"), name}, QStringLiteral("csv")));
    connect(dialog, &QFileDialog::fileSelected, this, [this, exported, system](const QString &file) {
        const auto saved = saveFile(file, exported.csv);
        if (saved)
            tellSaved(file, m_window, assetGapText(exported, system));
        else
            tellNotSaved(file, saved.error(), m_window);
    });
    dialog->open();
}

} // namespace Reslate
