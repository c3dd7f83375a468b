// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/assetcard.h"

#include "models/retirement/assettags.h"
#include "models/text/displaytext.h"
#include "ui/assistant/titledcard.h"
#include "ui/kit/widgets.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Reslate {

AssetCard::AssetCard(QWidget *parent)
    : QWidget(parent)
{
    QVBoxLayout *card = titledCard(tr("Asset tags"), this);
    QWidget *frame = card->parentWidget();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(frame);
    auto *open = new QPushButton(tr("Open file…"), frame);
    setNames(open, QStringLiteral("assetOpen"), tr("Open a file with asset tags"));
    open->setAutoDefault(false);
    m_forget = new QPushButton(tr("Use no file"), frame);
    setNames(m_forget, QStringLiteral("assetForget"), tr("Use no file with asset tags"));
    m_forget->setAutoDefault(false);
    m_name = wrappedLabel({}, frame, "strong");
    m_name->setObjectName(QStringLiteral("assetFile"));
    m_refusal = wrappedLabel({}, frame, "bad");
    m_refusal->setObjectName(QStringLiteral("assetRefusal"));
    m_result = wrappedLabel({}, frame, "strong");
    m_result->setObjectName(QStringLiteral("assetResult"));
    m_trouble = wrappedLabel({}, frame, "caution");
    m_trouble->setObjectName(QStringLiteral("assetTrouble"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(open);
    buttons->addWidget(m_forget);
    buttons->addStretch();
    card->addWidget(wrappedLabel(
        tr("A CSV file of your asset system with serial numbers and asset tags. The report prints the tags."), frame,
        "muted"));
    card->addLayout(buttons);
    card->addWidget(m_refusal);
    card->addWidget(m_name);
    card->addWidget(m_columns = makeColumns());
    card->addWidget(m_result);
    card->addWidget(m_trouble);
    connect(open, &QPushButton::clicked, this, &AssetCard::chooseFile);
    connect(m_forget, &QPushButton::clicked, this, [this, open] {
        open->setFocus(); // the button goes away
        forget();
    });
    m_refusal->hide();
    refresh();
}

QWidget *AssetCard::makeColumns()
{
    auto *columns = new QWidget(this);
    auto *grid = new QGridLayout(columns);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    grid->setColumnStretch(1, 1);
    const auto add = [&](int row, const QString &title, const QString &objectName) {
        auto *box = new QComboBox(columns);
        setNames(box, objectName, title);
        box->setMinimumContentsLength(12);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        grid->addWidget(plainLabel(title, columns, "muted"), row, 0);
        grid->addWidget(box, row, 1);
        connect(box, &QComboBox::currentIndexChanged, this, &AssetCard::takeColumns);
        return box;
    };
    m_serial = add(0, tr("Column of serial numbers"), QStringLiteral("assetSerialColumn"));
    m_tag = add(1, tr("Column of asset tags"), QStringLiteral("assetTagColumn"));
    return columns;
}

void AssetCard::setDevices(const QList<DeviceRef> &devices)
{
    if (m_devices == devices)
        return;
    m_devices = devices;
    refresh();
}

bool AssetCard::lacksColumns() const
{
    return isTable() && !m_table.columns.areKnown();
}

void AssetCard::setAssets(const QString &fileName, const AssetList &assets)
{
    m_file = fileName;
    m_table = {};
    m_assets = assets;
    m_refusal->hide();
    refresh();
}

void AssetCard::chooseFile()
{
    auto *dialog = new QFileDialog(
        this, tr("Open a file with asset tags"), {}, tr("Lists (*.csv *.txt *.tsv);;All files (*)"));
    dialog->setObjectName(QStringLiteral("assetFileDialog"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &AssetCard::readFile);
    dialog->open();
}

void AssetCard::readFile(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    const auto table = readAssetFile(path);
    if (!table) {
        forget();
        m_refusal->setText(breakable(tr("%1 is not used. %2", "file, why").arg(plainForDisplay(name), table.error())));
        m_refusal->show();
        tellScreenReader(m_refusal, m_refusal->text());
        return;
    }
    m_refusal->hide();
    m_file = name;
    m_table = *table;
    const QStringList columns = QStringList {tr("Choose a column")} + assetColumnNames(m_table);
    for (QComboBox *box : {m_serial, m_tag}) {
        const QSignalBlocker blocker(box);
        box->clear();
        box->addItems(columns);
        box->setCurrentIndex((box == m_serial ? m_table.columns.serial : m_table.columns.tag) + 1);
    }
    takeColumns();
    tellScreenReader(m_result, m_result->text());
}

void AssetCard::forget()
{
    m_file.clear();
    m_table = {};
    m_assets = {};
    m_refusal->hide();
    refresh();
    Q_EMIT changed();
}

void AssetCard::takeColumns()
{
    m_table.columns = {m_serial->currentIndex() - 1, m_tag->currentIndex() - 1};
    m_assets = m_table.columns.areKnown() ? assetList(m_table, m_table.columns) : AssetList();
    refresh();
    Q_EMIT changed();
}

void AssetCard::refresh()
{
    const bool isFile = !m_file.isEmpty();
    const bool isKnown = isFile && !lacksColumns();
    m_forget->setVisible(isFile);
    m_name->setText(breakable(tr("From the file %1").arg(plainForDisplay(m_file))));
    m_name->setVisible(isFile);
    m_columns->setVisible(isTable());
    const AssetMatch match = matchAssets(m_assets, m_devices);
    m_result->setText(isKnown ? assetMatchText(match) : tr("Choose both columns."));
    m_result->setVisible(isFile);
    const QStringList trouble = isKnown ? assetTroubleTexts(match, m_assets, m_devices) : QStringList();
    m_trouble->setText(breakable(trouble.join(QLatin1Char('\n'))));
    m_trouble->setVisible(!trouble.isEmpty());
}

} // namespace Reslate
