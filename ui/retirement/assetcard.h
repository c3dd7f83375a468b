// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/assetlist.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace Reslate {

/// Takes asset tags from a CSV file, and says how many of the devices it names and which not.
class AssetCard final : public QWidget {
    Q_OBJECT
public:
    explicit AssetCard(QWidget *parent = nullptr);

    /// The devices that the tags are for.
    void setDevices(const QList<DeviceRef> &devices);
    /// The list by the chosen columns; empty: there is none, or a column isn't known.
    const AssetList &assets() const { return m_assets; }
    /// Shows what was taken from a file before: the file isn't there, so its columns can't be chosen anew.
    void setAssets(const QString &fileName, const AssetList &assets);
    const QString &fileName() const { return m_file; } ///< hostile; empty: there is none
    /// Whether there is a file and it isn't known which columns count.
    bool lacksColumns() const;

    /// Asks for a file.
    void chooseFile();
    /// Reads a file; says why when it can't be used, and then there is none.
    void readFile(const QString &path);

Q_SIGNALS:
    void changed(); ///< assets() is another one, or lacksColumns()

private:
    /// Whether the file itself was read, and not only kept of it what matters.
    bool isTable() const { return !m_table.rows.isEmpty(); }
    QWidget *makeColumns();
    void forget();
    void takeColumns();
    void refresh();

    QList<DeviceRef> m_devices;
    QString m_file;
    AssetTable m_table;
    AssetList m_assets;
    QPushButton *m_forget = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_refusal = nullptr;
    QWidget *m_columns = nullptr;
    QComboBox *m_serial = nullptr;
    QComboBox *m_tag = nullptr;
    QLabel *m_result = nullptr;
    QLabel *m_trouble = nullptr;
};

} // namespace Reslate
